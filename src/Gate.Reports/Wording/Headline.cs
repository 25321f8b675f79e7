using System.Diagnostics;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Reports.Wording;

/// <summary>The report in one sentence: what came out, the verdicts that caused it, then the others.
/// "Gate failed: 1 regression, 1 missing; 19 unchanged, 1 inconclusive."</summary>
public static class Headline
{
    private static readonly Verdict[] UnchangedFirst =
        [Verdict.Unchanged, .. Verdicts.WorstFirst.Where(verdict => verdict != Verdict.Unchanged)];

    /// <summary>The sentence of a report; holds no text of anybody else.</summary>
    public static string Of(Report report)
    {
        var counts = report.Findings.CountBy(finding => (finding.Verdict, finding.Outcome)).ToDictionary();
        var causes = Causes(report, counts).ToList();
        var others = Others(report.Outcome, counts).ToList();
        if (causes.Count == 0 && report.Findings.Count == 0) causes.Add("nothing was compared");
        return Opening(report.Outcome)
            + (causes.Count == 0 ? "" : $": {string.Join(", ", causes)}")
            + (others.Count == 0 ? "." : $"; {string.Join(", ", others)}.");
    }

    private static string Opening(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "Gate passed",
        Outcome.Warn => "Gate passed with warnings",
        Outcome.Fail => "Gate failed",
        Outcome.Error => "Gate could not judge",
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<string> Causes(Report report, Dictionary<(Verdict, Outcome), int> counts)
    {
        foreach (var verdict in Verdicts.WorstFirst)
        {
            var count = counts.GetValueOrDefault((verdict, report.Outcome));
            if (count > 0) yield return verdict.Counted(count);
        }

        if (report.Outcome == Outcome.Pass) yield break;
        var severity = report.Outcome == Outcome.Warn ? Severity.Warning : Severity.Error;
        var diagnostics = report.Diagnostics.Count(diagnostic => diagnostic.Severity == severity);
        if (diagnostics > 0) yield return Words.Counted(severity.Word(), diagnostics);
    }

    // A verdict that the policy treats in an unusual way says so: "1 regression (warn)".
    private static IEnumerable<string> Others(Outcome worst, Dictionary<(Verdict, Outcome), int> counts) =>
        from verdict in UnchangedFirst
        from outcome in Enum.GetValues<Outcome>().OrderDescending()
        where outcome != worst
        let count = counts.GetValueOrDefault((verdict, outcome))
        where count > 0
        select verdict.Counted(count) + (outcome == verdict.DefaultOutcome() ? "" : $" ({outcome.Word()})");
}
