using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>Parsing decimal numbers out of text.</summary>
public class NumberParsing
{
    private const int Rounds = 100 + (Planting.Kind == nameof(NumberParsing) ? Planting.Percent : 0);
    private string[] _numbers = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(13);
        _numbers = [.. Enumerable.Range(0, 64).Select(_ => (random.NextDouble() * 1e6).ToString("R", CultureInfo.InvariantCulture))];
    }

    [Benchmark]
    public double Run()
    {
        var sum = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var number in _numbers)
                sum += double.Parse(number, CultureInfo.InvariantCulture);
        }

        return sum;
    }
}
