using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Reporting;

namespace Gate.Core.Judging;

/// <summary>Judges metrics that equal code repeats exactly: two values that differ are a difference, without statistics.</summary>
public static class ExactJudge
{
    /// <summary>The verdict on two values that every launch of their side agrees on.</summary>
    public static Verdict Decide(double worsening, double tolerated) =>
        worsening > tolerated ? Verdict.Regression
        : worsening < -tolerated ? Verdict.Improvement
        : Verdict.Unchanged;

    /// <summary>A finding for two samples that agree in themselves.</summary>
    public static Finding Judge(BenchmarkId benchmark, Sample baseline, Sample candidate, Policy policy)
    {
        var metric = baseline.Metric;
        var threshold = policy.ThresholdFor(benchmark, metric);
        var (before, after) = (baseline.Launches[0].Values[0], candidate.Launches[0].Values[0]);
        var worsening = metric.Better == Direction.LowerIsBetter ? after - before : before - after;
        var tolerated = threshold.Tolerate.IsRelative ? threshold.Tolerate.Value * Math.Abs(before) : threshold.Tolerate.Value;
        var verdict = Decide(worsening, tolerated);
        double? ratio = Ratio(before, after, metric.Better);
        return new Finding
        {
            Benchmark = benchmark,
            Metric = metric,
            Verdict = verdict,
            Outcome = policy.OutcomeOf(verdict, threshold),
            Baseline = new Measured(before, baseline.Launches.Count),
            Candidate = new Measured(after, candidate.Launches.Count),
            Ratio = ratio,
            Lower = ratio,
            Upper = ratio,
            Reason = Reason(metric, before, after, worsening, threshold),
        };
    }

    private static double? Ratio(double before, double after, Direction better) =>
        before.Equals(after) ? 1
        : before <= 0 || after <= 0 ? (IsInfinitelyWorse(before, after, better) ? null : 0)
        : better == Direction.LowerIsBetter ? after / before : before / after;

    private static bool IsInfinitelyWorse(double before, double after, Direction better) =>
        better == Direction.LowerIsBetter ? before <= 0 : after <= 0;

    private static string Reason(Metric metric, double before, double after, double worsening, Threshold threshold)
    {
        if (worsening == 0) return $"{Readable.Value(after, metric.Unit)} on both sides";
        var (baseline, candidate) = Readable.Pair(before, after, metric.Unit, isExact: true);
        var difference = Readable.Value(Math.Abs(after - before), metric.Unit);
        return $"{baseline} → {candidate}, {difference} {(after > before ? "more" : "less")} an operation, tolerated {Readable.Amount(threshold.Tolerate, metric)}";
    }
}
