using Gate.Adapters.Files;
using Gate.Adapters.Joining;
using Gate.Core.Benchmarks;

namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>The JSON reports of BenchmarkDotNet, 0.9.9 to 0.15, full or brief.</summary>
internal sealed class BenchmarkDotNetAdapter : IAdapter
{
    /// <inheritdoc />
    public bool Recognises(ReadOnlySpan<byte> beginning) =>
        beginning.TrimStart(" \t\r\n"u8) is [(byte)'{', ..]
        && (beginning.IndexOf("\"HostEnvironmentInfo\""u8) >= 0 || beginning.IndexOf("\"Benchmarks\""u8) >= 0);

    /// <inheritdoc />
    public FileReading Read(Blocks blocks, ResultFile file, string suite) => ReportReader.Read(blocks, file, suite);

    /// <inheritdoc />
    public IReadOnlyList<string> DoubtsAbout(Benchmark joined) => [];
}
