namespace Gate.Profiles;

/// <summary>A profile as pprof knows it: samples, each a call stack with one value of every sample type.</summary>
public sealed record Profile(IReadOnlyList<SampleType> SampleTypes, IReadOnlyList<Sample> Samples)
{
    /// <summary>The binaries that were mapped; the first is the main one.</summary>
    public IReadOnlyList<Mapping> Mappings { get; init; } = [];

    /// <summary>What was counted to take a sample; the empty type when it is not told.</summary>
    public SampleType PeriodType { get; init; } = SampleType.None;

    /// <summary>How much of <see cref="PeriodType"/> lies between two samples, on average; 0 when it is not told.</summary>
    public long Period { get; init; }

    /// <summary>When it was taken, in nanoseconds since 1970 (UTC); 0 when it is not told.</summary>
    public long TimeNanoseconds { get; init; }

    /// <summary>How long samples were taken, in nanoseconds; 0 when it is not told.</summary>
    public long DurationNanoseconds { get; init; }

    /// <summary>Free text that is printed with the profile.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>The sample type that is shown when none is asked for; empty for the last.</summary>
    public string DefaultSampleType { get; init; } = "";

    /// <summary>A regular expression of functions that are cut off with all that they call; empty for none.</summary>
    public string DropFrames { get; init; } = "";

    /// <summary>A regular expression of functions that are kept although <see cref="DropFrames"/> matches them; empty for none.</summary>
    public string KeepFrames { get; init; } = "";

    /// <summary>Whether any frame has the name of a function.</summary>
    public bool HasSymbols =>
        Samples.Any(sample => sample.Stack.Any(location => location.Lines.Any(line => line.Function is { Name.Length: > 0 })));
}

/// <summary>What the values of samples are: a name such as inuse_space, and its unit such as bytes.</summary>
public sealed record SampleType(string Name, string Unit)
{
    /// <summary>A type that is not told.</summary>
    public static readonly SampleType None = new("", "");
}

/// <summary>A call stack, the leaf first, with one value of every sample type.</summary>
public sealed class Sample(IReadOnlyList<Location> stack, IReadOnlyList<long> values, IReadOnlyList<Label> labels)
{
    private static readonly Label OfBase = new("pprof::base", "true", 0, "");

    /// <summary>The frames, from the leaf to the root.</summary>
    public IReadOnlyList<Location> Stack => stack;

    /// <summary>The values, in the order of the profile's sample types.</summary>
    public IReadOnlyList<long> Values => values;

    /// <summary>What else is known of it.</summary>
    public IReadOnlyList<Label> Labels => labels;

    /// <summary>Whether it belongs to the profile that another one was compared with.</summary>
    public bool IsOfBase => labels.Contains(OfBase);

    /// <summary>The same sample as one of the profile that another one is compared with.</summary>
    public Sample AsBase() => IsOfBase ? this : new(stack, values, [.. labels, OfBase]);
}

/// <summary>A text or a number that a sample is marked with.</summary>
/// <param name="Key">What it tells.</param>
/// <param name="Text">The text; empty for a number.</param>
/// <param name="Number">The number.</param>
/// <param name="Unit">The unit of the number; empty when it is not told.</param>
public sealed record Label(string Key, string Text, long Number, string Unit);

/// <summary>A place in the code: an address, and the functions that stand there, the innermost inlined one first.</summary>
public sealed class Location(Mapping? mapping, ulong address, IReadOnlyList<Line> lines, bool isFolded = false)
{
    /// <summary>The binary it lies in; null when it is not told.</summary>
    public Mapping? Mapping => mapping;

    /// <summary>The address; 0 when it is not told.</summary>
    public ulong Address => address;

    /// <summary>The functions that stand there; none without symbols. The last is the one that the others were inlined into.</summary>
    public IReadOnlyList<Line> Lines => lines;

    /// <summary>Whether several symbols share the address.</summary>
    public bool IsFolded => isFolded;

    /// <summary>The same place with other functions.</summary>
    public Location With(IReadOnlyList<Line> others) => new(mapping, address, others, isFolded);
}

/// <summary>A line of a function's source.</summary>
/// <param name="Function">The function; null when it is not told.</param>
/// <param name="Number">The line, counted from 1; 0 when it is not told.</param>
public readonly record struct Line(CodeFunction? Function, long Number);

/// <summary>A function.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="SystemName">Its name in the binary.</param>
/// <param name="File">The source file; empty when it is not told.</param>
/// <param name="StartLine">The first line of its source; 0 when it is not told.</param>
public sealed record CodeFunction(string Name, string SystemName, string File, long StartLine);

/// <summary>A binary in the memory of the process.</summary>
public sealed record Mapping(ulong Start, ulong Limit, ulong Offset, string File, string BuildId)
{
    /// <summary>Whether its addresses were given the names of their functions.</summary>
    public bool HasFunctions { get; init; }

    /// <summary>Whether its addresses were given the files of their functions.</summary>
    public bool HasFileNames { get; init; }

    /// <summary>Whether its addresses were given lines.</summary>
    public bool HasLineNumbers { get; init; }

    /// <summary>Whether inlined functions were told.</summary>
    public bool HasInlineFrames { get; init; }
}
