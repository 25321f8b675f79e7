using Gate.Core.Baselines;
using Gate.Core.Reporting;

namespace Gate.Core.Judging;

/// <summary>Lets regressions pass that somebody took on purpose, and says who.</summary>
public static class Accepting
{
    /// <summary>The finding, passed when an acceptance names it and its worsening is no clearly greater one than was accepted.</summary>
    public static Finding Apply(Finding finding, IReadOnlyList<Acceptance> accepted) =>
        finding.Verdict == Verdict.Regression && accepted.FirstOrDefault(acceptance => Covers(acceptance, finding)) is { } taken
            ? finding with
            {
                Outcome = Outcome.Pass,
                Reason = $"{finding.Reason}; accepted by {taken.By}{Until(taken)}: {taken.Reason}",
            }
            : finding;

    // A commit's trailer holds as long as the commit is part of the change.
    private static string Until(Acceptance acceptance) =>
        acceptance.Until == DateOnly.MaxValue ? " in a commit of the change" : FormattableString.Invariant($" until {acceptance.Until:yyyy-MM-dd}");

    private static bool Covers(Acceptance acceptance, Finding finding) =>
        acceptance.Benchmark == finding.Benchmark
        && string.Equals(acceptance.Metric, finding.Metric.Name, StringComparison.Ordinal)
        && (finding.Lower ?? finding.Ratio ?? double.PositiveInfinity) <= acceptance.Ratio;
}
