using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Reports.Wording;

/// <summary>How to go on from a report: a sentence, and a command where there is one.
/// Names of benchmarks are left out, since such a line is copied into a shell.</summary>
internal sealed record Advice(string Text, string Command)
{
    /// <summary>One advice for each kind of trouble, the worst first; empty when there is nothing to do.</summary>
    public static IEnumerable<Advice> For(Report report)
    {
        if (Has(Verdict.Failed)) yield return new("Failed: run the benchmark alone to see its error", "dotnet gate check --filter NAME");
        if (Has(Verdict.Missing)) yield return new("Missing: bring the benchmark back, or accept that it is gone", "dotnet gate baseline accept");
        if (Has(Verdict.Regression)) yield return new("Regression: take the change back, or accept it with a reason", "dotnet gate baseline accept");
        if (Has(Verdict.Incomparable)) yield return new("Incomparable: measure both commits on one machine", "dotnet gate check --base COMMIT");
        if (Has(Verdict.Inconclusive)) yield return new("Inconclusive: more launches settle it (budget in gate.yml), or a quieter machine.", "");
        if (report.Diagnostics.Count > 0) yield return new("What a code means", $"dotnet gate explain {report.Diagnostics[0].Code.Id}");

        bool Has(Verdict verdict) => report.Findings.Any(finding => finding.Verdict == verdict && finding.Outcome != Outcome.Pass);
    }
}
