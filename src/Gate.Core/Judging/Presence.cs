using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Reporting;

namespace Gate.Core.Judging;

/// <summary>Judges what one side has and the other has not, and what did not run to its end: no numbers are needed for that.</summary>
public static class Presence
{
    /// <summary>The finding of a pair that has no two sides to compare; null when it has.</summary>
    public static Finding? Judge(Pair pair, Func<Pair, string> incomparable, Policy policy) =>
        Verdict(pair, incomparable) is var (verdict, reason) ? Finding(pair, verdict, reason, policy) : null;

    private static (Verdict Verdict, string Reason)? Verdict(Pair pair, Func<Pair, string> incomparable) =>
        !pair.InCandidate ? (Judging.Verdict.Missing, "the baseline has it, the candidate does not")
        : pair.CandidateFailure.Length > 0 ? (Judging.Verdict.Failed, pair.CandidateFailure)
        : !pair.InBaseline ? (Judging.Verdict.New, "the candidate has it, the baseline does not")
        : pair.BaselineFailure.Length > 0 ? (Judging.Verdict.Incomparable, $"the baseline did not run to its end: {pair.BaselineFailure}")
        : incomparable(pair) is { Length: > 0 } why ? (Judging.Verdict.Incomparable, why)
        : !pair.IsMeasured && pair.WasTried ? (Judging.Verdict.Inconclusive, "the benchmark ran, but nothing reported this metric")
        : !pair.IsMeasured ? (Judging.Verdict.Inconclusive, "not measured: the time budget ended first; raise `budget.time`")
        : null;

    private static Finding Finding(Pair pair, Verdict verdict, string reason, Policy policy) => new()
    {
        Benchmark = pair.Benchmark,
        Metric = pair.Metric,
        Verdict = verdict,
        Outcome = policy.OutcomeOf(verdict, policy.ThresholdFor(pair.Benchmark, pair.Metric)),
        Baseline = pair.InBaseline && pair.Baseline is { } before ? new Measured(before.Value, before.Launches.Count) : null,
        Candidate = pair.InCandidate && pair.Candidate is { } after ? new Measured(after.Value, after.Launches.Count) : null,
        Reason = reason,
        Warnings = pair.Warnings,
    };
}
