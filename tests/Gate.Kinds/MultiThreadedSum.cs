using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>A loop over all allowed cores. Scripts that measure on one core leave out what is named MultiThreaded.</summary>
public class MultiThreadedSum
{
    private const int Rounds = 100 + (Planting.Kind == nameof(MultiThreadedSum) ? Planting.Percent : 0);
    private readonly double[] _numbers = new double[16 * 1024];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(53);
        for (var index = 0; index < _numbers.Length; index++)
            _numbers[index] = random.NextDouble();
    }

    [Benchmark]
    public double Run()
    {
        var sums = new double[Rounds];
        Parallel.For(0, Rounds, round => sums[round] = Sum(round));
        return sums[^1];
    }

    private double Sum(int round)
    {
        var sum = 0.0;
        for (var index = round & 7; index < _numbers.Length; index += 4)
            sum += Math.Sqrt(_numbers[index]);
        return sum;
    }
}
