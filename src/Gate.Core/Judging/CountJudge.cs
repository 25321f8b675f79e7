using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Reporting;

namespace Gate.Core.Judging;

/// <summary>Judges counts, which repeat nearly: the bounds are those of the counts themselves.</summary>
/// <remarks>The ratio lies between the candidate's least by the base's most and the candidate's most by the base's least. Where the counts
/// of a side do not repeat (random seeds, hashes of strings), chance can set the sides apart, and the bounds are
/// widened by twice the greater spread on either end.</remarks>
public static class CountJudge
{
    /// <summary>A finding for the counts of two sides.</summary>
    public static Finding Judge(BenchmarkId benchmark, Sample baseline, Sample candidate, Policy policy)
    {
        var threshold = policy.ThresholdFor(benchmark, baseline.Metric);
        var (before, after) = (CountsOf(baseline), CountsOf(candidate));
        var spread = Math.Max(before.Spread, after.Spread);
        var margin = before.Repeats && after.Repeats ? 1 : 1 + (2 * spread);
        var (lower, upper) = (Ratio(after.Least, before.Most) / margin, Ratio(after.Most, before.Least) * margin);
        var tolerated = threshold.Tolerate.ToRatio(baseline.Value);
        var verdict = lower > tolerated ? Verdict.Regression
            : upper < 1 / tolerated ? Verdict.Improvement
            : upper <= tolerated && lower >= 1 / tolerated ? Verdict.Unchanged
            : before.Repeats && after.Repeats ? Nearest(Ratio(candidate.Value, baseline.Value), tolerated)
            : Verdict.Inconclusive;
        return new Finding
        {
            Benchmark = benchmark,
            Metric = baseline.Metric,
            Verdict = verdict,
            Outcome = policy.OutcomeOf(verdict, threshold),
            Baseline = new Measured(baseline.Value, baseline.Launches.Count),
            Candidate = new Measured(candidate.Value, candidate.Launches.Count),
            Ratio = Shown(Ratio(candidate.Value, baseline.Value)),
            Lower = Shown(lower),
            Upper = Shown(upper),
            Reason = verdict == Verdict.Inconclusive
                ? $"its counts differ by {Readable.Number(spread * 100)} % from process to process: it does other work each time (random seeds, hashes of strings)"
                : $"{Readable.Value(baseline.Value, "")} → {Readable.Value(candidate.Value, "")} an operation, tolerated {Readable.Amount(threshold.Tolerate, baseline.Metric)}",
        };
    }

    // Counts that repeat are one number; on the very edge of what is tolerated their middle decides.
    private static Verdict Nearest(double ratio, double tolerated) =>
        ratio > tolerated ? Verdict.Regression : ratio < 1 / tolerated ? Verdict.Improvement : Verdict.Unchanged;

    private static RepeatedCount CountsOf(Sample sample) => RepeatedCount.Of([.. sample.Launches.SelectMany(launch => launch.Values)]);

    private static double Ratio(double count, double of) => count.Equals(of) ? 1 : of > 0 ? count / of : double.PositiveInfinity;

    // A report's numbers are finite.
    private static double? Shown(double ratio) => double.IsFinite(ratio) ? ratio : null;
}
