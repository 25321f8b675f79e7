using BenchmarkDotNet.Attributes;

namespace Waiting.Library;

public class Lists
{
    private readonly List<int> numbers = [.. Enumerable.Range(0, 50)];

    [Benchmark(Baseline = true)]
    public int Loop()
    {
        var sum = 0;
        foreach (var number in numbers) sum += number;
        return sum;
    }

    [Benchmark]
    public int Linq() => numbers.Where(number => number > 3).Sum();
}
