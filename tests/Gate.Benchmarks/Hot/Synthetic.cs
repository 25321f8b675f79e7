using Gate.Core.Benchmarks;
using Gate.Core.Testbeds;

namespace Gate.Benchmarks.Hot;

/// <summary>Runs that look like real ones: log-normal launches, every twentieth benchmark a tenth slower on the candidate.</summary>
internal static class Synthetic
{
    public static Run Run(int benchmarks, int launches, bool isCandidate)
    {
        var random = new Random(isCandidate ? 2 : 1);
        return new Run(
            isCandidate ? "candidate" : "baseline",
            Testbed.Unknown,
            [.. Enumerable.Range(0, benchmarks).Select(index => Benchmark(index, launches, isCandidate, random))],
            []);
    }

    private static Benchmark Benchmark(int index, int launches, bool isCandidate, Random random)
    {
        var name = $"Shop.Orders.Parsing.Case{index:D5}(Size: {index % 7})";
        var slower = isCandidate && index % 20 == 0 ? 1.1 : 1.0;
        var level = (10 + (index % 1000)) * slower;
        return new Benchmark(
            new BenchmarkId("", name),
            [
                new Sample(Metric.Time, [.. Enumerable.Range(0, launches).Select(_ => Launch(level, random))]),
                new Sample(Metric.Allocated, [new Launch("1", [index % 3 * 24])]),
            ],
            [],
            []);
    }

    private static Launch Launch(double level, Random random)
    {
        var launch = level * Math.Exp(0.03 * (random.NextDouble() - 0.5));
        return new Launch("1", [.. Enumerable.Range(0, 15).Select(_ => launch * Math.Exp(0.02 * (random.NextDouble() - 0.5)))]);
    }
}
