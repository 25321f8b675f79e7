using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Reporting;

namespace Gate.Core.Judging;

/// <summary>What is left of the findings of a session that is unfit to judge: allocations, missing and failed benchmarks stand.</summary>
public static class UnfitSession
{
    /// <summary>The findings, with those that rest on times withdrawn when a diagnostic says that the session is unfit.</summary>
    public static IReadOnlyList<Finding> Withdraw(IReadOnlyList<Finding> findings, IReadOnlyList<Diagnostic> diagnostics, Policy policy) =>
        diagnostics.Any(diagnostic => diagnostic.Code == Codes.UnfitSession)
            ? [.. findings.Select(finding => Withdraw(finding, policy))]
            : findings;

    private static Finding Withdraw(Finding finding, Policy policy) =>
        finding.Metric.IsExact || finding.Verdict is not (Verdict.Regression or Verdict.Improvement)
            ? finding
            : finding with
            {
                Verdict = Verdict.Inconclusive,
                Outcome = policy.OutcomeOf(Verdict.Inconclusive, policy.ThresholdFor(finding.Benchmark, finding.Metric)),
                Reason = $"{finding.Reason}; the session is unfit to judge",
            };
}
