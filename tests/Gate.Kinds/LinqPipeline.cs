using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>Filtering, grouping and summing records with LINQ: delegates, iterators, short-lived objects.</summary>
public class LinqPipeline
{
    private const int Rounds = 100 + (Planting.Kind == nameof(LinqPipeline) ? Planting.Percent : 0);
    private readonly (int Group, double Value)[] _rows = new (int, double)[48];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(23);
        for (var index = 0; index < _rows.Length; index++)
            _rows[index] = (random.Next(16), random.NextDouble());
    }

    [Benchmark]
    public double Run()
    {
        var sum = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var least = round / 1000.0;
            sum += _rows
                .Where(row => row.Value > least)
                .GroupBy(row => row.Group)
                .Select(group => group.Sum(row => row.Value))
                .OrderDescending()
                .Take(4)
                .Sum();
        }

        return sum;
    }
}
