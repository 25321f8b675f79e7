namespace Gate.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>A path leads nowhere.</summary>
    public static readonly Code InputMissing = new("GATE2001", "No such result file",
        "A result file or folder that was named does not exist. Check the path; relative paths start at the current folder.");

    /// <summary>The system does not let Gate read a file.</summary>
    public static readonly Code InputUnreadable = new("GATE2002", "A result file cannot be read",
        "The operating system refused to open or read the file. Check its permissions, and that no other process holds it.");

    /// <summary>A result file without a byte.</summary>
    public static readonly Code InputEmpty = new("GATE2003", "A result file is empty",
        "The file has no content. The benchmark run that should have written it was probably cut off or failed; run it again.");

    /// <summary>No adapter knows the file.</summary>
    public static readonly Code InputUnrecognised = new("GATE2004", "Not a result file that Gate knows",
        "Gate reads the JSON reports of BenchmarkDotNet (any JsonExporter) and the text that `go test -bench` prints. "
        + "Files are recognised by their content. For BenchmarkDotNet, name the *-report-full.json file, not the csv, md or html beside it.");

    /// <summary>JSON that is broken off or malformed.</summary>
    public static readonly Code InputMalformedJson = new("GATE2005", "A result file is not valid JSON",
        "The file begins as JSON and then breaks the rules of JSON at the place that is given: often it was cut off while being written "
        + "or uploaded, or edited by hand. Write the report again.");

    /// <summary>JSON that is no report.</summary>
    public static readonly Code InputUnexpectedShape = new("GATE2006", "A result file has an unexpected shape",
        "The file is valid JSON, but a value is of another kind than BenchmarkDotNet writes there. "
        + "Gate does not guess what was meant; write the report again with a JsonExporter of BenchmarkDotNet.");

    /// <summary>A number no benchmark can have measured.</summary>
    public static readonly Code InputImpossibleNumber = new("GATE2007", "A result file holds an impossible number",
        "A time, count or size is negative, not finite, or larger than any measurement. The file was damaged or edited; measure again.");

    /// <summary>The same key twice in one object.</summary>
    public static readonly Code InputDuplicateKey = new("GATE2008", "A result file has the same key twice",
        "One JSON object has two values for the same key, and nothing says which one counts. Write the report again.");

    /// <summary>A token or line beyond the limit.</summary>
    public static readonly Code InputTooLong = new("GATE2009", "A result file has a text that is too long",
        "Gate reads results in blocks and refuses a single JSON text or a single line of more than a mebibyte: no benchmark is called like that.");

    /// <summary>Nothing to judge.</summary>
    public static readonly Code InputWithoutBenchmarks = new("GATE2010", "No benchmark in the results",
        "The files could be read, but they hold no benchmark. The filter of the run matched nothing, or the run ended before its first benchmark.");

    /// <summary>Files of a folder that are no results.</summary>
    public static readonly Code InputSkipped = new("GATE2011", "Files that are no results were skipped",
        "A folder may hold other files beside results; they are counted here, so that a result file with a wrong format does not vanish silently.");

    /// <summary>Reports that repeat a fuller report.</summary>
    public static readonly Code InputRepeated = new("GATE2012", "Less full copies of a report were skipped",
        "BenchmarkDotNet can write the same results as full, compressed and brief reports. Of each title only the fullest is read: "
        + "reading all of them would count the same measurements several times.");

    /// <summary>Results of several machines in one run.</summary>
    public static readonly Code InputTestbedsDisagree = new("GATE2013", "The result files come from different machines",
        "The files name different processors, systems or runtimes. What they disagree on is left out of the testbed; "
        + "numbers of different machines do not belong in one comparison.");

    /// <summary>A file named twice.</summary>
    public static readonly Code InputNamedTwice = new("GATE2014", "A result file was named twice",
        "Reading a file twice would count the same measurements as two independent ones, so it is read once.");

    /// <summary>Measured without optimisations or with a debugger.</summary>
    public static readonly Code InputUnoptimised = new("GATE2015", "The results were measured under unfit conditions",
        "The report says that the program was built without optimisation or ran under a debugger. Its times say little; build with -c Release.");

    /// <summary>A Go package that did not run to its end.</summary>
    public static readonly Code GoPackageFailed = new("GATE2016", "A Go package failed",
        "`go test` printed FAIL for a package: it did not build, a test failed, or it panicked. Benchmarks after that point did not run.");

    /// <summary>A Go result line that does not parse.</summary>
    public static readonly Code GoLineMalformed = new("GATE2017", "A Go benchmark line is malformed",
        "A result line is `BenchmarkName iterations value unit [value unit…]`. The line at the place that is given begins so and goes on differently: "
        + "often it was cut off, or other output was printed into it.");
}
