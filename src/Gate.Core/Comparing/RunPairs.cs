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
        var (ofBaseline, ofCandidate) = (new SideWarnings("baseline"), new SideWarnings("candidate"));
        return
        [
            .. before.Keys.Union(after.Keys)
                .Order()
                .SelectMany(id => Of(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id), ofBaseline, ofCandidate)),
        ];
    }

    private static IEnumerable<Pair> Of(
        BenchmarkId id, Benchmark? baseline, Benchmark? candidate, SideWarnings ofBaseline, SideWarnings ofCandidate)
    {
        // What is said of the benchmark is said once, for all of its metrics.
        var (baselineFailure, candidateFailure) = (FailureOf(baseline), FailureOf(candidate));
        string[] warnings = [.. ofBaseline.Of(baseline), .. ofCandidate.Of(candidate)];
        return Metrics(baseline, candidate).Select(metric =>
        {
            var (before, after) = (SampleOf(baseline, metric), SampleOf(candidate, metric));
            return new Pair
            {
                Benchmark = id,
                Metric = metric,
                InBaseline = Has(baseline, before),
                InCandidate = Has(candidate, after),
                Baseline = before,
                Candidate = after,
                BaselineFailure = baselineFailure,
                CandidateFailure = candidateFailure,
                Warnings = warnings,
            };
        });
    }

    // A benchmark that failed on both sides has no sample to tell its metrics; its time is what was to be measured.
    private static IEnumerable<Metric> Metrics(Benchmark? baseline, Benchmark? candidate) =>
        (baseline?.Samples ?? []).Concat(candidate?.Samples ?? [])
            .Select(sample => sample.Metric)
            .DistinctBy(metric => metric.Name, StringComparer.Ordinal)
            .DefaultIfEmpty(Metric.Time);

    // A benchmark that failed may have had the metric, had it run to its end.
    private static bool Has(Benchmark? benchmark, Sample? sample) => sample is not null || benchmark is { HasFailed: true };

    private static Sample? SampleOf(Benchmark? benchmark, Metric metric) =>
        benchmark?.Samples.FirstOrDefault(sample => string.Equals(sample.Metric.Name, metric.Name, StringComparison.Ordinal));

    private static string FailureOf(Benchmark? benchmark) => string.Join(" ", benchmark?.Failures ?? []);
}
