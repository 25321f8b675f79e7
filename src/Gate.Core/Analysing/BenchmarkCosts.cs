using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Reporting;

namespace Gate.Core.Analysing;

/// <summary>What operations cost, and which limits they exceed.</summary>
internal static class BenchmarkCosts
{
    public static IReadOnlyList<BenchmarkCost> Of(IReadOnlyList<Benchmark> benchmarks, FlagLimits limits) =>
        [.. benchmarks.Select(benchmark => Of(benchmark, limits)).OrderByDescending(cost => cost.Time ?? double.PositiveInfinity).ThenBy(cost => cost.Benchmark)];

    private static BenchmarkCost Of(Benchmark benchmark, FlagLimits limits)
    {
        var (time, bytes, allocations) = (Value(benchmark, Metric.Time), Value(benchmark, Metric.Allocated), Value(benchmark, Metric.Allocations));
        return new BenchmarkCost(
            benchmark.Id,
            time,
            bytes,
            allocations,
            Sample(benchmark, Metric.Time)?.Launches.Count ?? 0,
            [.. Flags(time, bytes, allocations, limits)],
            benchmark.Failures.FirstOrDefault(""));
    }

    private static IEnumerable<string> Flags(double? time, double? bytes, double? allocations, FlagLimits limits)
    {
        if (time > limits.Nanoseconds) yield return $"over {Readable.Value(limits.Nanoseconds, "ns")}";
        if (allocations > limits.Allocations) yield return $"over {Readable.Number(limits.Allocations)} allocations";
        if (bytes > limits.Bytes) yield return $"over {Kilobytes(limits.Bytes)}";
    }

    // A limit is written in thousands as people write it.
    private static string Kilobytes(double bytes) => bytes % 1000 == 0 ? $"{Readable.Number(bytes / 1000)} KB" : Readable.Value(bytes, "B");

    private static double? Value(Benchmark benchmark, Metric metric) => Sample(benchmark, metric)?.Value;

    private static Sample? Sample(Benchmark benchmark, Metric metric) =>
        benchmark.Samples.FirstOrDefault(sample => string.Equals(sample.Metric.Name, metric.Name, StringComparison.Ordinal));
}
