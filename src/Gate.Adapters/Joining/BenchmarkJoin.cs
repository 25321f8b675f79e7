using Gate.Adapters.Files;
using Gate.Core.Benchmarks;

namespace Gate.Adapters.Joining;

/// <summary>The same benchmark of several files as one: every file adds its launches, none loses a row.</summary>
internal static class BenchmarkJoin
{
    /// <summary>Joins at least one benchmark of one identity.</summary>
    public static Benchmark Of(IReadOnlyList<Benchmark> same) => same.Count == 1 ? same[0] : new(
        same[0].Id,
        [.. same.SelectMany(benchmark => benchmark.Samples).GroupBy(sample => sample.Metric.Name, StringComparer.Ordinal).Select(Sample)],
        [.. same.SelectMany(benchmark => benchmark.Warnings).Concat(Disagreements(same)).Distinct(StringComparer.Ordinal)],
        [.. same.SelectMany(benchmark => benchmark.Failures).Distinct(StringComparer.Ordinal)])
    {
        IsJustInTime = same.Any(benchmark => benchmark.IsJustInTime),
    };

    private static Sample Sample(IEnumerable<Sample> ofMetric)
    {
        var samples = ofMetric.ToList();
        return new(samples[0].Metric, [.. samples.SelectMany(sample => sample.Launches)]);
    }

    private static IEnumerable<string> Disagreements(IReadOnlyList<Benchmark> same) =>
        same.SelectMany(benchmark => benchmark.Samples)
            .Select(sample => sample.Metric)
            .Distinct()
            .GroupBy(metric => metric.Name, StringComparer.Ordinal)
            .Where(metrics => metrics.Count() > 1)
            .Select(metrics => $"The files describe the metric {Excerpt.Of(metrics.Key)} differently; the first description is used.");
}
