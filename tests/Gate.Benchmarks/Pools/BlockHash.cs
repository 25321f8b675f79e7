using System.Buffers;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;

namespace Gate.Benchmarks.Pools;

/// <summary>SHA-256 of a block, written into a new buffer and into a pooled one.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("BlockHash")]
public class BlockHash
{
    private const int BlockLength = 1024;
    private readonly byte[] _block = new byte[BlockLength];

    [GlobalSetup]
    public void Setup() => new Random(7).NextBytes(_block);

    [Benchmark(Baseline = true)]
    public byte Standard()
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_block, hash);
        return hash[0];
    }

    [Benchmark]
    public byte Pooled()
    {
        var hash = ArrayPool<byte>.Shared.Rent(SHA256.HashSizeInBytes);
        SHA256.HashData(_block, hash);
        var first = hash[0];
        ArrayPool<byte>.Shared.Return(hash);
        return first;
    }
}
