using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>Floating point over two arrays that stay in the first-level cache.</summary>
public class DotProduct
{
    private const int Rounds = 100 + (Planting.Kind == nameof(DotProduct) ? Planting.Percent : 0);
    private readonly double[] _left = new double[1024];
    private readonly double[] _right = new double[1024];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(11);
        for (var index = 0; index < _left.Length; index++)
            (_left[index], _right[index]) = (random.NextDouble(), random.NextDouble());
    }

    [Benchmark]
    public double Run()
    {
        var sum = 0.0;
        for (var round = 0; round < Rounds; round++)
            sum = Dot(sum / 2);
        return sum;
    }

    // The start is the round's before, so that no round can be left out.
    private double Dot(double sum)
    {
        var (left, right) = (_left, _right);
        for (var index = 0; index < left.Length; index++)
            sum += left[index] * right[index];
        return sum;
    }
}
