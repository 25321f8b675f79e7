using System.Text;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Wording;

namespace Gate.Reports.Markdown;

/// <summary>The report for a job summary or a pull request, in GitHub's Markdown.</summary>
public static class MarkdownReport
{
    // More rows than this nobody reads, and GitHub is slow to show them.
    private const int RowsShown = 300;

    // A job summary may have 1 MiB, and a character takes up to three bytes.
    private const int Longest = 300_000;

    /// <summary>Writes the report; the options do not matter here.</summary>
    public static string Render(Report report, RenderOptions options)
    {
        var text = new StringBuilder();
        text.Append("### ").Append(Sign.Of(report.Outcome)).Append(' ').Append(Headline.Of(report)).Append('\n');
        WriteLoud(text, report);
        WriteQuiet(text, report);
        WriteList(text, "Warnings", [.. Doubt.AllOf(report).Select(MarkdownLine.Of)]);
        WriteList(text, "Diagnostics", [.. report.Diagnostics.Select(MarkdownLine.Of)]);
        WriteList(text, "Measured", [.. Setting.Of(report).Select(MarkdownLine.Of)]);
        WriteList(text, "How to go on", [.. Advice.For(report).Select(MarkdownLine.Of)]);
        return text.ToString();
    }

    private static void WriteLoud(StringBuilder text, Report report)
    {
        var all = report.Findings.Where(finding => !Shown.IsQuiet(finding)).OrderByDescending(finding => finding.Outcome >= Outcome.Fail).ToList();
        if (all.Count == 0) return;
        var several = Shown.HasSeveralSuites(report);
        text.Append("\n| | benchmark | metric | baseline | candidate | change | verdict and why |\n");
        text.Append("|:-:|---|---|--:|--:|---|---|\n");
        WriteRows(text, all, finding => [Sign.Of(finding.Outcome), .. Cells(finding, several), $"**{finding.Verdict.Word()}** {SafeText.Prose(finding.Reason)}"]);
    }

    private static void WriteQuiet(StringBuilder text, Report report)
    {
        var all = report.Findings.Where(Shown.IsQuiet).ToList();
        if (all.Count == 0) return;
        var several = Shown.HasSeveralSuites(report);
        text.Append("\n<details><summary>").Append(Verdict.Unchanged.Counted(all.Count)).Append("</summary>\n");
        text.Append("\n| benchmark | metric | baseline | candidate | change |\n");
        text.Append("|---|---|--:|--:|---|\n");
        WriteRows(text, all, finding => Cells(finding, several));
        text.Append("\n</details>\n");
    }

    private static IEnumerable<string> Cells(Finding finding, bool hasSeveralSuites)
    {
        var (baseline, candidate) = Shown.Values(finding);
        return
        [
            SafeText.Name(Shown.Name(finding, hasSeveralSuites)),
            SafeText.Prose(finding.Metric.Name),
            SafeText.Prose(baseline),
            SafeText.Prose(candidate),
            SafeText.Prose(Change.Of(finding)),
        ];
    }

    private static void WriteRows(StringBuilder text, List<Finding> findings, Func<Finding, IEnumerable<string>> cells) =>
        WriteLines(text, findings, finding => $"| {string.Join(" | ", cells(finding))} |");

    private static void WriteLines<T>(StringBuilder text, List<T> items, Func<T, string> line)
    {
        var written = 0;
        while (written < items.Count && written < RowsShown && text.Length < Longest) text.Append(line(items[written++])).Append('\n');
        if (written < items.Count) text.Append("\n… and ").Append(Readable.Whole(items.Count - written)).Append(" more; the JSON report has all of them.\n");
    }

    private static void WriteList(StringBuilder text, string title, List<string> lines)
    {
        if (lines.Count == 0) return;
        text.Append("\n**").Append(title).Append("**\n\n");
        // Each line begins with a word of ours or with code: no sentence can become a list, a heading or a rule of its own.
        WriteLines(text, lines, line => $"- {line}");
    }
}
