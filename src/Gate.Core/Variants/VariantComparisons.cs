using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Core.Variants;

/// <summary>Compares the variants of one build by results that were measured one after the other.</summary>
public static class VariantComparisons
{
    // Enough launches that modes of a program show in them.
    private const int ManyLaunches = 5;

    private static readonly string[] Judged = [Metric.Time.Name, Metric.Allocated.Name, Metric.Allocations.Name];

    /// <summary>What is to be said of each pair, in their order; all of them share the policy's false-alarm rate.</summary>
    /// <param name="pairs">Which benchmarks belong together; both sides are among the benchmarks.</param>
    /// <param name="benchmarks">What was measured.</param>
    /// <param name="policy">Thresholds by the variant's name, and error rates.</param>
    public static IReadOnlyList<VariantResult> Compare(IReadOnlyList<VariantPair> pairs, IReadOnlyList<Benchmark> benchmarks, Policy policy)
    {
        var measured = benchmarks.ToDictionary(benchmark => benchmark.Id);
        var comparable = pairs.ToDictionary(pair => pair, pair => Metrics(measured[pair.Baseline], measured[pair.Candidate]).ToList());
        var assessed = Assessment.Of([.. comparable.Values.SelectMany(metrics => metrics)], _ => "", pair => Compare(pair, measured[pair.Benchmark].IsJustInTime, policy), family => family, policy);
        var found = assessed.Members.ToLookup(member => member.Finding.Benchmark);
        return [.. pairs.Select(pair => Result(pair, [.. found[pair.Candidate]], comparable[pair], measured[pair.Candidate].IsJustInTime))];
    }

    private static IEnumerable<Pair> Metrics(Benchmark baseline, Benchmark candidate)
    {
        var warnings = baseline.Warnings.Concat(candidate.Warnings).Distinct(StringComparer.Ordinal).ToList();
        if (baseline.Samples.Count == 0 || candidate.Samples.Count == 0 || baseline.HasFailed || candidate.HasFailed)
        {
            yield return Of(Metric.Time, null, null);
            yield break;
        }

        foreach (var name in Judged)
        {
            if (Sample(baseline, name) is { } before && Sample(candidate, name) is { } after) yield return Of(after.Metric, before, after);
        }

        Pair Of(Metric metric, Sample? before, Sample? after) => new()
        {
            Benchmark = candidate.Id,
            Metric = metric,
            InBaseline = true,
            InCandidate = true,
            WasTried = true,
            Baseline = before,
            Candidate = after,
            BaselineFailure = baseline.Failures.FirstOrDefault(""),
            CandidateFailure = candidate.Failures.FirstOrDefault(""),
            Warnings = warnings,
        };
    }

    private static Comparison Compare(Pair pair, bool isJustInTime, Policy policy)
    {
        var threshold = policy.ThresholdFor(pair.Benchmark, pair.Metric);
        if (pair.Metric.IsExact) threshold = Scattered.Widen(threshold, pair.Baseline!.Value);
        return new Comparison
        {
            Benchmark = pair.Benchmark,
            Metric = pair.Metric,
            Threshold = threshold,
            Baseline = new Measured(pair.Baseline!.Value, pair.Baseline.Launches.Count),
            Candidate = new Measured(pair.Candidate!.Value, pair.Candidate.Launches.Count),
            Evidence = VariantEvidence.Of(pair, isJustInTime, LogScale.For(pair.Metric, threshold)),
            Warnings = pair.Metric.IsExact ? [.. pair.Warnings, Scattered.Warning] : pair.Warnings,
            Advice = Advice(pair, isJustInTime),
        };
    }

    private static string Advice(Pair pair, bool isJustInTime) =>
        !VariantEvidence.IsFew(pair, isJustInTime) ? "more of them, or a higher `tolerate`, would settle it"
        : isJustInTime ? "fewer than three launches a side, and no history tells how launches scatter; measure with --launchCount 10, or let `dotnet gate analyze` without files measure both side by side"
        : "single values, and no history tells how they scatter; measure with -count=10";

    private static VariantResult Result(VariantPair pair, IReadOnlyList<Assessed> found, List<Pair> metrics, bool isJustInTime)
    {
        var (recommendation, reason) = VariantJudge.Decide(found);
        var time = metrics.FirstOrDefault(metric => metric.Metric.Name == Metric.Time.Name && metric.IsMeasured);
        return new VariantResult(
            pair,
            [.. found.Select(one => one.Finding)],
            recommendation,
            time is null || recommendation == Recommendation.Inconclusive || VariantEvidence.IsFew(time, isJustInTime) ? Confidence.Low
                : Launches(time) >= ManyLaunches && !VariantJudge.IsWide(found) ? Confidence.High
                : Confidence.Medium,
            time is null ? "nothing was measured of both" : Basis(time, isJustInTime),
            reason);
    }

    private static int Launches(Pair time) => Math.Min(time.Baseline!.Launches.Count, time.Candidate!.Launches.Count);

    private static string Basis(Pair time, bool isJustInTime)
    {
        var values = Math.Min(VariantEvidence.Units(time.Baseline!, isJustInTime), VariantEvidence.Units(time.Candidate!, isJustInTime));
        var launches = Launches(time);
        return isJustInTime ? $"{Counted(launches, "launch", "launches")} a side, one after the other"
            : values == launches ? $"{Counted(values, "process", "processes")} a side, one value each"
            : $"{Counted(values, "value", "values")} a side from {Counted(launches, "process", "processes")}";
    }

    private static string Counted(int count, string one, string many) => $"{Readable.Whole(count)} {(count == 1 ? one : many)}";

    private static Sample? Sample(Benchmark benchmark, string metric) =>
        benchmark.Samples.FirstOrDefault(sample => string.Equals(sample.Metric.Name, metric, StringComparison.Ordinal));
}
