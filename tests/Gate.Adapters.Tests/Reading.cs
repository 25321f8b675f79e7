using Gate.Adapters.BenchmarkDotNet;
using Gate.Adapters.Files;
using Gate.Adapters.GoBench;
using Gate.Adapters.Joining;
using Gate.Core.Benchmarks;

namespace Gate.Adapters.Tests;

/// <summary>Reads bytes as a file, in blocks of a chosen size.</summary>
internal static class Reading
{
    private static readonly ResultFile File = new("file", "file", IsExpected: true);

    public static Run Report(byte[] bytes, int blockSize) => Read(new BenchmarkDotNetAdapter(), new MemoryStream(bytes), blockSize, out _);

    public static Run Report(Stream stream, out int windowSize) => Read(new BenchmarkDotNetAdapter(), stream, Blocks.BlockSize, out windowSize);

    public static Run Go(byte[] bytes, int blockSize) => Read(new GoBenchAdapter(), new MemoryStream(bytes), blockSize, out _);

    private static Run Read(IAdapter adapter, Stream stream, int blockSize, out int windowSize)
    {
        using var blocks = new Blocks(stream, File, blockSize);
        var reading = adapter.Read(blocks, File, "");
        windowSize = blocks.WindowSize;
        return Joiner.Join([FileOutcome.Of(adapter, reading)], []);
    }
}
