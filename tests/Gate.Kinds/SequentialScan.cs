using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>Reading 8 MB from one end to the other.</summary>
public class SequentialScan
{
    private const int Rounds = 100 + (Planting.Kind == nameof(SequentialScan) ? Planting.Percent : 0);
    private const int ChunkLength = 8 * 1024 * 1024 / sizeof(long) / 128;
    private readonly long[] _numbers = new long[ChunkLength * 128];
    private int _chunk;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(37);
        for (var index = 0; index < _numbers.Length; index++)
            _numbers[index] = random.NextInt64();
    }

    [Benchmark]
    public long Run()
    {
        var sum = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var number in _numbers.AsSpan(_chunk * ChunkLength, ChunkLength))
                sum += number ^ (number >> 32);
            _chunk = (_chunk + 1) % 128;
        }

        return sum;
    }
}
