using Gate.Core.Analysing;
using Gate.Core.Reporting;
using Gate.Reports.Console;
using Gate.Reports.Wording;

namespace Gate.Reports.Analyses;

/// <summary>An analysis for a terminal or a log.</summary>
internal static class AnalysisConsole
{
    private const int Narrowest = 40, Widest = 240, RowsShown = 40, NarrowestName = 16;

    /// <summary>Writes it in lines of at most the given width, tables apart, whose numbers are not cut.</summary>
    public static string Render(Analysis analysis, RenderOptions options)
    {
        var document = AnalysisDocument.Of(analysis);
        var page = new Page(Math.Clamp(options.Width, Narrowest, Widest), new Paint(options.IsColoured));
        page.Sentence("", document.Title, page.Paint.Strong);
        foreach (var section in document.Sections)
        {
            page.Line();
            page.Line(page.Paint.Strong(section.Title));
            foreach (var block in section.Blocks) Write(page, block);
        }

        return page.ToString();
    }

    private static void Write(Page page, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph: page.Sentence("  ", paragraph.Text, page.Paint.Quiet); break;
            case Points points: Write(page, points); break;
            case Grid grid: Write(page, grid); break;
            case Chart chart: Write(page, chart); break;
            default: throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Write(Page page, Points points)
    {
        var number = 0;
        foreach (var point in points.Items.Take(RowsShown))
        {
            var label = points.IsOrdered ? $"  {Readable.Whole(++number)}. " : "  · ";
            page.Hanging(label, new string(' ', label.Length), $"{SafeText.Name(point.Name, 200)} {point.Text}");
        }

        Rest(page, points.Items.Count);
    }

    private static void Write(Page page, Grid grid)
    {
        if (grid.Caption.Length > 0) page.Sentence("  ", grid.Caption);
        var rows = grid.Rows.Take(RowsShown).Select(row => row.Select(cell => SafeText.Name(cell, 200)).ToList()).ToList();
        var widths = grid.Columns.Select((column, at) => rows.Select(row => Cells.Width(row[at])).Append(column.Title.Length).Max()).ToList();
        Shrink(widths, grid.Columns, page.Width - 2);
        page.Line(page.Paint.Quiet(Row(grid.Columns.Select(column => column.Title), grid.Columns, widths)));
        foreach (var row in rows) page.Line(Row(row, grid.Columns, widths));
        Rest(page, grid.Rows.Count);
    }

    // Names give way to numbers.
    private static void Shrink(List<int> widths, IReadOnlyList<Column> columns, int room)
    {
        while (widths.Sum() + (2 * (widths.Count - 1)) > room)
        {
            var widest = Enumerable.Range(0, widths.Count).Where(at => columns[at].Kind == ColumnKind.Name).MaxBy(at => widths[at], Comparer<int>.Default);
            if (columns[widest].Kind != ColumnKind.Name || widths[widest] <= NarrowestName) return;
            widths[widest]--;
        }
    }

    private static string Row(IEnumerable<string> cells, IReadOnlyList<Column> columns, List<int> widths) => "  " + string.Join("  ", cells.Select((cell, at) =>
        columns[at].Kind == ColumnKind.Number ? Cells.PadLeft(cell, widths[at]) : Cells.PadRight(Cells.Shorten(cell, widths[at]), widths[at])));

    private static void Write(Page page, Chart chart)
    {
        page.Sentence("  ", chart.Title);
        foreach (var line in Charts.Lines(chart, Math.Max(10, page.Width / 3))) page.Line($"  {line}");
    }

    private static void Rest(Page page, int count)
    {
        if (count > RowsShown) page.Sentence("  ", $"… and {Readable.Whole(count - RowsShown)} more; --format json has all of them", page.Paint.Quiet);
    }
}
