using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>SHA-256 of a kilobyte, chained: a native library does the work.</summary>
public class Hashing
{
    private const int Rounds = 100 + (Planting.Kind == nameof(Hashing) ? Planting.Percent : 0);
    private readonly byte[] _block = new byte[1024];

    [GlobalSetup]
    public void Setup() => new Random(7).NextBytes(_block);

    [Benchmark]
    public byte Run()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (var round = 0; round < Rounds; round++)
        {
            SHA256.HashData(_block, hash);
            hash.CopyTo(_block);
        }

        return _block[0];
    }
}
