using System.Buffers;
using BenchmarkDotNet.Attributes;

namespace Gate.Benchmarks.Pools;

/// <summary>Fills a 64 KiB copy buffer from 32 KiB of data, with a new buffer and with a pooled one.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("TarBuffer")]
public class TarBuffer
{
    private const int BufferLength = 64 * 1024;
    private readonly byte[] _data = new byte[32 * 1024];

    [GlobalSetup]
    public void Setup() => new Random(11).NextBytes(_data);

    [Benchmark(Baseline = true)]
    public byte Standard() => Fill(new byte[BufferLength]);

    [Benchmark]
    public byte Pooled()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        var last = Fill(buffer);
        ArrayPool<byte>.Shared.Return(buffer);
        return last;
    }

    private byte Fill(byte[] buffer)
    {
        _data.CopyTo(buffer, 0);
        _data.CopyTo(buffer, _data.Length);
        return buffer[^1];
    }
}
