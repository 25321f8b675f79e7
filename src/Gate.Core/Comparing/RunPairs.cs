using Gate.Core.Benchmarks;

namespace Gate.Core.Comparing;

/// <summary>Puts the benchmarks of two runs side by side, one pair a benchmark and metric; what only one side has is a pair as well.</summary>
public static class RunPairs
{
    /// <summary>The pairs in ordinal order of the benchmarks.</summary>
    public static IReadOnlyList<Pair> Of(Run baseline, Run candidate)
    {
        var before = baseline.Benchmarks.ToDictionary(benchmark => benchmark.Id);
        var after = candidate.Benchmarks.ToDictionary(benchmark => benchmark.Id);
        return
        [
            .. before.Keys.Union(after.Keys)
                .Order()
                .SelectMany(id => Of(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id))),
        ];
    }

    private static IEnumerable<Pair> Of(BenchmarkId id, Benchmark? baseline, Benchmark? candidate) =>
        Metrics(baseline, candidate).Select(metric => new Pair
        {
            Benchmark = id,
            Metric = metric,
            InBaseline = Has(baseline, metric),
            InCandidate = Has(candidate, metric),
            Baseline = SampleOf(baseline, metric),
            Candidate = SampleOf(candidate, metric),
            BaselineFailure = FailureOf(baseline),
            CandidateFailure = FailureOf(candidate),
            Warnings = [.. WarningsOf("baseline", baseline), .. WarningsOf("candidate", candidate)],
        });

    // A benchmark that failed on both sides has no sample to tell its metrics; its time is what was to be measured.
    private static IEnumerable<Metric> Metrics(Benchmark? baseline, Benchmark? candidate) =>
        (baseline?.Samples ?? []).Concat(candidate?.Samples ?? [])
            .Select(sample => sample.Metric)
            .DistinctBy(metric => metric.Name, StringComparer.Ordinal)
            .DefaultIfEmpty(Metric.Time);

    private static bool Has(Benchmark? benchmark, Metric metric) =>
        benchmark is not null && (benchmark.HasFailed || SampleOf(benchmark, metric) is not null);

    private static Sample? SampleOf(Benchmark? benchmark, Metric metric) =>
        benchmark?.Samples.FirstOrDefault(sample => string.Equals(sample.Metric.Name, metric.Name, StringComparison.Ordinal));

    private static string FailureOf(Benchmark? benchmark) => string.Join(" ", benchmark?.Failures ?? []);

    private static IEnumerable<string> WarningsOf(string side, Benchmark? benchmark) =>
        (benchmark?.Warnings ?? []).Select(warning => $"{side}: {warning}");
}
