using System.Text;
using System.Text.Unicode;
using Gate.Adapters.Files;
using Gate.Adapters.Joining;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.GoBench;

/// <summary>Reads a Go benchmark file line by line. A process ends with PASS, ok or FAIL, or where another header begins:
/// its lines of one name are iterations of one launch.</summary>
internal sealed class GoReader
{
    private const string CutOff = "Its last line has no line feed; the file may have been cut off there.";
    private const string Mixed = "Its lines stand under different configuration lines of the file and are read as one.";
    private const string Split = "Other output was printed into its result line.";

    private const int LongestName = 4096;

    private readonly GoLines lines;
    private readonly GoConfiguration configuration = new();
    private readonly GoUnits units = new();
    private readonly GoValues values;
    private readonly GoFailures failures;
    private readonly GoBenchmarks benchmarks;
    // A name whose result line was begun and not ended.
    private GoBenchmark? begun;

    private GoReader(Blocks blocks, ResultFile file)
    {
        lines = new(blocks);
        values = new(lines, units, file);
        failures = new(file);
        benchmarks = new(file.Session);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="GateException">A result line is malformed.</exception>
    public static FileReading Read(Blocks blocks, ResultFile file, string suite)
    {
        var reader = new GoReader(blocks, file);
        while (reader.lines.Next(out var line)) reader.ReadLine(line);
        reader.EndProcess();
        reader.failures.Close(reader.configuration.Package);
        var machines = TestbedAgreement.Of(reader.configuration.ToTestbeds());
        return new(
            reader.configuration.Commit,
            machines.Testbed,
            reader.benchmarks.ToBenchmarks(suite, reader.units.Describe),
            [.. reader.failures.ToDiagnostics(), .. machines.Diagnostics.Select(diagnostic => diagnostic with { Location = file.At() })]);
    }

    private void ReadLine(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("Benchmark"u8)) ReadBenchmark(line);
        else if (line.SequenceEqual("PASS"u8)) EndProcess();
        else if (line.StartsWith("ok  \t"u8)) PassPackage();
        else if (line.StartsWith("--- FAIL: Benchmark"u8)) FailBenchmark(line["--- FAIL: Benchmark".Length..]);
        else if (line.SequenceEqual("FAIL"u8)) FailProcess();
        else if (line.StartsWith("FAIL\t"u8)) FailPackage(line["FAIL\t".Length..]);
        else if (line.StartsWith("panic: "u8) || line.StartsWith("fatal error: "u8)) Panic(line);
        else if (line.StartsWith("Unit "u8) || line.StartsWith("Unit\t"u8)) units.ReadLine(line);
        else if (begun is not null && GoLine.IsContinuation(line)) Continue(line);
        else if (GoLine.TryKeyValue(line, out var key, out var value)) Configure(Encoding.UTF8.GetString(key), Encoding.UTF8.GetString(value));
    }

    private void ReadBenchmark(ReadOnlySpan<byte> line)
    {
        var fields = new GoFields(line);
        var name = fields.Next()["Benchmark".Length..];
        var count = fields.Next();
        if (count is [>= (byte)'0' and <= (byte)'9', ..]) ReadValues(Find(name), line, fields.Start);
        // Under -v Go prints a name alone before it runs; a name with a tab behind it is the beginning of a result line.
        else if (line[(name.Length + "Benchmark".Length)..].TrimStart((byte)' ') is [(byte)'\t', ..]) Begin(Find(name), line);
    }

    private GoBenchmark Find(ReadOnlySpan<byte> name) =>
        benchmarks.TryFind(configuration.Package, name)
        ?? (name.Length > LongestName ? throw values.Malformed("the benchmark's name is longer than 4096 bytes", 0)
            : !Utf8.IsValid(name) ? throw values.Malformed("the benchmark's name is not valid UTF-8", 0)
            : benchmarks.Add(configuration.Package, name));

    private void Begin(GoBenchmark benchmark, ReadOnlySpan<byte> line)
    {
        if (!ReferenceEquals(begun, benchmark)) LoseBegun();
        begun = benchmark;
        benchmarks.Open(benchmark);
        var output = line[line.IndexOf((byte)'\t')..];
        if (output.IndexOf("--- FAIL: "u8) >= 0) Fail(benchmark, "It failed: go test printed --- FAIL.");
        else if (output.IndexOf("panic: "u8) is var at and >= 0) Panic(output[at..]);
    }

    private void Continue(ReadOnlySpan<byte> line)
    {
        var benchmark = begun!;
        benchmark.Warn(Split);
        var fields = new GoFields(line);
        fields.Next();
        ReadValues(benchmark, line, fields.Start);
    }

    private void ReadValues(GoBenchmark benchmark, ReadOnlySpan<byte> line, int countStart)
    {
        begun = ReferenceEquals(begun, benchmark) ? null : begun;
        if (benchmark.IsOpen && benchmark.Configuration != configuration.Version) benchmark.Warn(Mixed);
        benchmark.Configuration = configuration.Version;
        benchmarks.Open(benchmark);
        if (!lines.IsWhole) benchmark.Warn(CutOff);
        values.Read(benchmark, line, countStart);
    }

    private void FailBenchmark(ReadOnlySpan<byte> rest)
    {
        var fields = new GoFields(rest);
        Fail(Find(fields.Next()), "It failed: go test printed --- FAIL.");
    }

    private void Fail(GoBenchmark benchmark, string reason)
    {
        benchmark.Fail(reason);
        failures.Explain();
        begun = ReferenceEquals(begun, benchmark) ? null : begun;
    }

    private void PassPackage()
    {
        EndProcess();
        failures.Pass();
    }

    private void FailProcess()
    {
        EndProcess();
        failures.Fail();
    }

    private void FailPackage(ReadOnlySpan<byte> rest)
    {
        EndProcess();
        var fields = new GoFields(rest);
        var package = Encoding.UTF8.GetString(fields.Next());
        var remark = fields.Next();
        failures.Name(package, remark is [(byte)'[', ..] ? Encoding.UTF8.GetString(rest[fields.Start..]).Trim(' ', '\t', '[', ']') : "");
    }

    private void Panic(ReadOnlySpan<byte> line)
    {
        if (begun is not null) Fail(begun, "It panicked.");
        failures.Panic(Excerpt.Of(line));
    }

    private void Configure(string key, string value)
    {
        var isOther = key is "pkg" && !string.Equals(value, configuration.Package, StringComparison.Ordinal);
        if ((key is "goos" || isOther) && benchmarks.HasOpen) EndProcess();
        if (key is "goos" || isOther)
        {
            failures.Close(configuration.Package);
            failures.Begin();
        }

        configuration.Set(key, value);
    }

    private void EndProcess()
    {
        LoseBegun();
        benchmarks.EndProcess();
    }

    private void LoseBegun()
    {
        begun?.Fail("Its result line was begun and never ended: it did not run to its end.");
        begun = null;
    }
}
