using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Wording;

namespace Gate.Reports.Console;

/// <summary>The texts of one finding in the columns of the table, escaped and cut to what a column may hold.</summary>
internal sealed record Columns(string Name, string Metric, string Baseline, string Candidate, string Change, string Verdict, string Reason)
{
    private const int Longest = 1000;

    /// <summary>What stands above the columns.</summary>
    public static readonly Columns Header = new("benchmark", "metric", "baseline", "candidate", "change", "verdict", "");

    /// <summary>The columns of a finding.</summary>
    public static Columns Of(Finding finding, bool hasSeveralSuites)
    {
        var (baseline, candidate) = Shown.Values(finding);
        return new(
            SafeText.Name(Shown.Name(finding, hasSeveralSuites), Longest),
            SafeText.Name(finding.Metric.Name, 20),
            SafeText.Name(baseline, 24),
            SafeText.Name(candidate, 24),
            Core.Reporting.Change.Of(finding),
            finding.Verdict.Word(),
            SafeText.Prose(finding.Reason));
    }
}
