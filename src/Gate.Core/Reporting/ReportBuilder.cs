using Gate.Core.Diagnostics;
using Gate.Core.Judging;

namespace Gate.Core.Reporting;

/// <summary>Puts findings in order and draws the outcome from them.</summary>
public static class ReportBuilder
{
    private static readonly Verdict[] Ranks = [.. Verdicts.WorstFirst];

    /// <summary>A report, worst findings first. Nothing to compare fails: silence is never a pass.</summary>
    public static Report Build(
        ReportSide baseline, ReportSide candidate, IReadOnlyList<Finding> findings, IReadOnlyList<Diagnostic> diagnostics)
    {
        var isEmpty = findings.All(finding => finding.Verdict is Verdict.Missing or Verdict.New);
        IReadOnlyList<Diagnostic> all = isEmpty ? [.. diagnostics, Diagnostic.Warning(Codes.NothingInCommon, NothingInCommon(findings))] : diagnostics;
        var outcome = findings.Select(finding => finding.Outcome)
            .Append(isEmpty ? Outcome.Fail : Outcome.Pass)
            .Append(all.Any(diagnostic => diagnostic.Severity == Severity.Error) ? Outcome.Error : Outcome.Pass)
            .Max();
        return new Report(outcome, baseline, candidate, [.. Sorted(findings)], all);
    }

    private static IEnumerable<Finding> Sorted(IEnumerable<Finding> findings) => findings
        .OrderByDescending(finding => finding.Outcome)
        .ThenBy(finding => Rank(finding.Verdict))
        .ThenByDescending(finding => finding.Impact ?? 0)
        .ThenByDescending(finding => finding.Ratio ?? double.PositiveInfinity)
        .ThenBy(finding => finding.Benchmark)
        .ThenBy(finding => finding.Metric.Name, StringComparer.Ordinal);

    private static int Rank(Verdict verdict) => Array.IndexOf(Ranks, verdict);

    private static string NothingInCommon(IReadOnlyList<Finding> findings) =>
        findings.Count == 0
            ? "Neither side holds a benchmark; there is nothing to judge."
            : "The two sides have no benchmark in common; there is nothing to judge.";
}
