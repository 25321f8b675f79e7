using Gate.Adapters.Files;
using Gate.Adapters.Joining;
using Gate.Core.Benchmarks;

namespace Gate.Adapters.ActionBenchmark;

/// <summary>The history that github-action-benchmark keeps on a branch for its page: data.js, "window.BENCHMARK_DATA = { … }".</summary>
internal sealed class ActionBenchmarkAdapter : IAdapter
{
    /// <summary>What the file begins with.</summary>
    public const string Assignment = "window.BENCHMARK_DATA";

    private const string OneValue = "Every commit has one value, so nothing tells the scatter of launches from that of days.";

    private static readonly string[] Doubt = [OneValue];

    /// <inheritdoc />
    public bool Recognises(ReadOnlySpan<byte> beginning) => beginning.TrimStart(" \t\r\n"u8).StartsWith("window.BENCHMARK_DATA"u8);

    /// <inheritdoc />
    public FileReading Read(Blocks blocks, ResultFile file, string suite) => HistoryReader.Read(blocks, file, suite);

    /// <inheritdoc />
    public IReadOnlyList<string> DoubtsAbout(Benchmark joined) => Doubt;
}
