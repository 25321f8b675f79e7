using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>Sorting a copy of the same unordered numbers: branches that nobody can predict.</summary>
public class Sorting
{
    private const int Rounds = 100 + (Planting.Kind == nameof(Sorting) ? Planting.Percent : 0);
    private readonly int[] _numbers = new int[512];
    private readonly int[] _copy = new int[512];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(17);
        for (var index = 0; index < _numbers.Length; index++)
            _numbers[index] = random.Next();
    }

    [Benchmark]
    public int Run()
    {
        var middles = 0;
        for (var round = 0; round < Rounds; round++)
        {
            _numbers.CopyTo(_copy, 0);
            Array.Sort(_copy);
            middles ^= _copy[_copy.Length / 2];
        }

        return middles;
    }
}
