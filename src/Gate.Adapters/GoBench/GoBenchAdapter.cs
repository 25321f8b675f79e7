using Gate.Adapters.Files;
using Gate.Adapters.Joining;
using Gate.Core.Benchmarks;

namespace Gate.Adapters.GoBench;

/// <summary>The text that `go test -bench` prints, as golang.org/x/perf/benchfmt describes it.</summary>
internal sealed class GoBenchAdapter : IAdapter
{
    private const string OneProcess = "All values come from one process (go test -count repeats inside it); run go test several times for independent launches.";

    private static readonly string[] Doubt = [OneProcess];

    /// <inheritdoc />
    public bool Recognises(ReadOnlySpan<byte> beginning)
    {
        foreach (var range in beginning.Split((byte)'\n'))
        {
            if (IsGo(beginning[range])) return true;
        }

        return false;
    }

    /// <inheritdoc />
    public FileReading Read(Blocks blocks, ResultFile file, string suite) => GoReader.Read(blocks, file, suite);

    /// <inheritdoc />
    public IReadOnlyList<string> DoubtsAbout(Benchmark joined) =>
        joined.Samples.Count > 0 && joined.Samples.All(sample => sample.Launches is [{ Values.Count: > 1 }]) ? Doubt : [];

    private static bool IsGo(ReadOnlySpan<byte> line) =>
        line.StartsWith("goos: "u8) || line.StartsWith("goarch: "u8) || line.StartsWith("--- FAIL: Benchmark"u8)
        || line.StartsWith("ok  \t"u8) || line.StartsWith("FAIL\t"u8)
        || (line.StartsWith("Benchmark"u8) && new GoFields(line) is var fields && IsResult(fields));

    private static bool IsResult(GoFields fields) =>
        !fields.Next().IsEmpty && fields.Next() is [>= (byte)'0' and <= (byte)'9', ..] && fields.Next() is [>= (byte)'0' and <= (byte)'9', ..] && !fields.Next().IsEmpty;
}
