using Gate.Core.Reporting;
using Gate.Reports.Wording;

namespace Gate.Reports.Console;

/// <summary>The report for a terminal or a log: the verdict first, then what failed, and how to go on.</summary>
public static class ConsoleReport
{
    // Narrower than this nothing can be set in columns; wider than this the eye loses the row.
    private const int Narrowest = 40;
    private const int Widest = 240;

    /// <summary>Writes the report in lines of at most the given width (40 to 240 columns).</summary>
    public static string Render(Report report, RenderOptions options)
    {
        var paint = new Paint(options.IsColoured);
        var page = new Page(Math.Clamp(options.Width, Narrowest, Widest), paint);
        page.Hanging("", "", Headline.Of(report), line => paint.Strong(paint.Outcome(line, report.Outcome)));
        FindingTable.Write(page, report);
        WriteWarnings(page, report);
        WriteDiagnostics(page, report);
        WriteSetting(page, report);
        WriteAdvice(page, report);
        return page.ToString();
    }

    private static void WriteWarnings(Page page, Report report)
    {
        var doubts = Doubt.AllOf(report);
        if (doubts.Count == 0) return;
        page.Line();
        page.Line("warnings");
        foreach (var doubt in doubts.Take(FindingTable.RowsShown))
        {
            page.Hanging("  ! ", "    ", doubt.Text);
            page.Sentence("    ", About(doubt), page.Paint.Quiet);
        }

        WriteRest(page, doubts.Count);
    }

    private static string About(Doubt doubt) =>
        string.Join(", ", doubt.First.Select(finding => SafeText.Name(Shown.Title(finding), 120)))
        + (doubt.Others == 0 ? "" : $" and {Readable.Whole(doubt.Others)} more");

    private static void WriteDiagnostics(Page page, Report report)
    {
        if (report.Diagnostics.Count == 0) return;
        page.Line();
        page.Line("diagnostics");
        foreach (var diagnostic in report.Diagnostics.Take(FindingTable.RowsShown)) page.Hanging("  ", "    ", diagnostic.ToString());
        WriteRest(page, report.Diagnostics.Count);
    }

    private static void WriteRest(Page page, int count)
    {
        if (count > FindingTable.RowsShown) page.Sentence("  ", $"… and {Readable.Whole(count - FindingTable.RowsShown)} more; --format json has all of them");
    }

    private static void WriteSetting(Page page, Report report)
    {
        var lines = Setting.Of(report).ToList();
        var label = lines.Max(line => line.Label.Length) + 2;
        page.Line();
        foreach (var (name, text) in lines) page.Hanging(name.PadRight(label), new string(' ', label), text);
    }

    private static void WriteAdvice(Page page, Report report)
    {
        var advice = Advice.For(report).ToList();
        if (advice.Count > 0) page.Line();
        foreach (var (text, command) in advice) page.Hanging("→ ", "  ", command.Length == 0 ? text : $"{text}: {command}");
    }
}
