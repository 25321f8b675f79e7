using System.Text;
using Gate.Core.Analysing;
using Gate.Core.Reporting;
using Gate.Reports.Markdown;

namespace Gate.Reports.Analyses;

/// <summary>An analysis as a page of Markdown.</summary>
internal static class AnalysisMarkdown
{
    private const int BarColumns = 50, RowsShown = 300;

    /// <summary>Writes it.</summary>
    public static string Render(Analysis analysis, RenderOptions options)
    {
        var document = AnalysisDocument.Of(analysis);
        var text = new StringBuilder();
        text.Append("# Analysis\n\n").Append(document.Title).Append('\n');
        foreach (var section in document.Sections)
        {
            text.Append("\n## ").Append(section.Title).Append('\n');
            foreach (var block in section.Blocks) Write(text, block);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Block block)
    {
        text.Append('\n');
        switch (block)
        {
            case Paragraph paragraph: text.Append(SafeText.Prose(paragraph.Text)).Append('\n'); break;
            case Points points: Write(text, points); break;
            case Grid grid: Write(text, grid); break;
            case Chart chart: Write(text, chart); break;
            default: throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Write(StringBuilder text, Points points)
    {
        var number = 0;
        foreach (var point in points.Items.Take(RowsShown))
        {
            text.Append(points.IsOrdered ? $"{Readable.Whole(++number)}. " : "- ");
            if (point.Name.Length > 0) text.Append(SafeText.Name(point.Name)).Append(' ');
            text.Append(SafeText.Prose(point.Text)).Append('\n');
        }

        Rest(text, points.Items.Count);
    }

    private static void Write(StringBuilder text, Grid grid)
    {
        if (grid.Caption.Length > 0) text.Append(SafeText.Prose(grid.Caption)).Append("\n\n");
        text.Append("| ").Append(string.Join(" | ", grid.Columns.Select(column => column.Title))).Append(" |\n|");
        foreach (var column in grid.Columns) text.Append(column.Kind == ColumnKind.Number ? "--:|" : "---|");
        text.Append('\n');
        foreach (var row in grid.Rows.Take(RowsShown))
            text.Append("| ").Append(string.Join(" | ", row.Zip(grid.Columns, (cell, column) => column.Kind == ColumnKind.Name ? SafeText.Name(cell) : SafeText.Prose(cell)))).Append(" |\n");
        Rest(text, grid.Rows.Count);
    }

    private static void Write(StringBuilder text, Chart chart)
    {
        var lines = new StringBuilder();
        foreach (var line in Charts.Lines(chart, BarColumns)) lines.Append(line).Append('\n');
        text.Append(SafeText.Prose(chart.Title)).Append('\n').Append(SafeText.Block(lines.ToString()));
    }

    private static void Rest(StringBuilder text, int count)
    {
        if (count > RowsShown) text.Append("\n… and ").Append(Readable.Whole(count - RowsShown)).Append(" more; the JSON has all of them.\n");
    }
}
