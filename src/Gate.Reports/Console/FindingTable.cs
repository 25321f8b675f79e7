using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Wording;

namespace Gate.Reports.Console;

/// <summary>The findings, worst first: one line each with the reason under it; what is unchanged comes compactly at the end.
/// Nothing that fails is ever left out.</summary>
internal static class FindingTable
{
    /// <summary>How many rows of what does not fail are written before the rest is counted.</summary>
    public const int RowsShown = 40;

    /// <summary>Writes the findings of a report.</summary>
    public static void Write(Page page, Report report)
    {
        if (report.Findings.Count == 0) return;
        var several = Shown.HasSeveralSuites(report);
        var shown = Picked(report).Select(finding => (Finding: finding, Columns: Columns.Of(finding, several))).ToList();
        var layout = Layout.For(page.Width, [.. shown.Select(row => row.Columns)]);
        page.Line();
        if (layout.HasHeader) page.Line(page.Paint.Quiet(layout.Row(" ", Columns.Header)));
        foreach (var (finding, columns) in shown)
        {
            var rows = Shown.IsQuiet(finding) ? layout.Compact(page.Paint.Mark(finding), columns) : layout.Full(page.Paint.Mark(finding), columns);
            foreach (var row in rows) page.Line(row);
            if (!Shown.IsQuiet(finding) && columns.Reason.Length > 0) page.Sentence("    ", columns.Reason);
        }

        WriteRest(page, report, [.. shown.Select(row => row.Finding)]);
    }

    private static IEnumerable<Finding> Picked(Report report) =>
        report.Findings.Where(finding => finding.Outcome >= Outcome.Fail)
            .Concat(report.Findings.Where(finding => finding.Outcome < Outcome.Fail && !Shown.IsQuiet(finding)).Take(RowsShown))
            .Concat(report.Findings.Where(Shown.IsQuiet).Take(RowsShown));

    private static void WriteRest(Page page, Report report, List<Finding> shown)
    {
        var rest = Verdicts.WorstFirst
            .Select(verdict => (verdict, Count: report.Count(verdict) - shown.Count(finding => finding.Verdict == verdict)))
            .Where(left => left.Count > 0)
            .Select(left => left.verdict.Counted(left.Count))
            .ToList();
        if (rest.Count > 0) page.Sentence("  ", $"… and {string.Join(", ", rest)} more; --format json has all of them", page.Paint.Quiet);
    }
}
