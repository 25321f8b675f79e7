using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Markdown;
using Gate.Reports.Wording;

namespace Gate.Reports.Comment;

/// <summary>The tables of a comment: few columns, because many read it on a phone.</summary>
internal sealed class FindingRows(Part part, bool hasSeveralSuites)
{
    /// <summary>What stands before the first row.</summary>
    public string Opening(int count) => part == Part.Unchanged
        ? $"\n<details><summary>{part.Counted(count)}</summary>\n\n| benchmark | before | after | change |\n|---|--:|--:|---|\n"
        : $"\n**{part.Title()}**\n\n| | benchmark | before | after | change | verdict and why |\n|:-:|---|--:|--:|---|---|\n";

    /// <summary>What stands behind the last row.</summary>
    public string Closing => part == Part.Unchanged ? "\n</details>\n" : "";

    /// <summary>The row of a finding.</summary>
    public string Row(Finding finding) => part == Part.Unchanged
        ? $"| {Measured(finding)} |\n"
        : $"| {Sign.Of(finding.Outcome)} | {Measured(finding)} | **{finding.Verdict.Word()}**{Why(finding)} |\n";

    private string Measured(Finding finding)
    {
        var (before, after) = Shown.Values(finding);
        var benchmark = $"{SafeText.Name(Shown.Name(finding, hasSeveralSuites))} {SafeText.Prose(finding.Metric.Name)}";
        return string.Join(" | ", benchmark, SafeText.Prose(before), SafeText.Prose(after), SafeText.Prose(Change.Of(finding)));
    }

    // Most reasons begin with the change, which has a column of its own.
    private static string Why(Finding finding)
    {
        var change = Change.Of(finding);
        var why = change.Length > 0 && finding.Reason.StartsWith(change, StringComparison.Ordinal) ? finding.Reason[change.Length..] : finding.Reason;
        return why.TrimStart(',', '.', ':', ';', ' ') is { Length: > 0 } rest ? $" {SafeText.Prose(rest)}" : "";
    }
}
