using System.Globalization;
using System.Net;
using System.Text;
using Gate.Core.Analysing;
using Gate.Reports.Wording;

namespace Gate.Reports.Analyses;

/// <summary>An analysis as one page of HTML that loads nothing: no script, no font, no picture from elsewhere.</summary>
internal static class AnalysisHtml
{
    private const int BarWidth = 420, RowHeight = 24, NameWidth = 380, LabelWidth = 320;

    private const string Style =
        "body{font:15px/1.5 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem;color:#1c2733;background:#fff}"
        + "h1,h2{line-height:1.2}h2{margin-top:2.2rem;border-bottom:1px solid #d4dbe2}table{border-collapse:collapse;display:block;overflow-x:auto}"
        + "caption{text-align:left;font-weight:600;padding:.6rem 0 .3rem}th,td{padding:.25rem .7rem;border-bottom:1px solid #e6ebf0;text-align:left;vertical-align:top}"
        + "td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}code{font:13px/1.4 ui-monospace,monospace;overflow-wrap:anywhere}"
        + "svg{max-width:100%;height:auto}svg text{font:13px system-ui,sans-serif;fill:currentColor}svg rect{fill:#3b76b5}svg .base{fill:#9aa7b4}"
        + "@media(prefers-color-scheme:dark){body{color:#dfe6ed;background:#12181f}h2,th,td{border-color:#2b3743}}";

    /// <summary>Writes it.</summary>
    public static string Render(Analysis analysis, RenderOptions options)
    {
        var document = AnalysisDocument.Of(analysis);
        var text = new StringBuilder();
        text.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<title>Analysis</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n<h1>Analysis</h1>\n<p>").Append(Prose(document.Title)).Append("</p>\n");
        foreach (var section in document.Sections)
        {
            text.Append("<h2>").Append(Prose(section.Title)).Append("</h2>\n");
            foreach (var block in section.Blocks) Write(text, block);
        }

        return text.Append("</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph: text.Append("<p>").Append(Prose(paragraph.Text)).Append("</p>\n"); break;
            case Points points: Write(text, points); break;
            case Grid grid: Write(text, grid); break;
            case Chart chart: Write(text, chart); break;
            default: throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Write(StringBuilder text, Points points)
    {
        var tag = points.IsOrdered ? "ol" : "ul";
        text.Append('<').Append(tag).Append(">\n");
        foreach (var point in points.Items)
            text.Append("<li>").Append(point.Name.Length > 0 ? $"{Code(point.Name)} " : "").Append(Prose(point.Text)).Append("</li>\n");
        text.Append("</").Append(tag).Append(">\n");
    }

    private static void Write(StringBuilder text, Grid grid)
    {
        text.Append("<table>\n");
        if (grid.Caption.Length > 0) text.Append("<caption>").Append(Prose(grid.Caption)).Append("</caption>\n");
        text.Append("<tr>");
        foreach (var column in grid.Columns) text.Append("<th").Append(Class(column)).Append(" scope=\"col\">").Append(Prose(column.Title)).Append("</th>");
        text.Append("</tr>\n");
        foreach (var row in grid.Rows)
        {
            text.Append("<tr>");
            foreach (var (cell, column) in row.Zip(grid.Columns))
                text.Append("<td").Append(Class(column)).Append('>').Append(column.Kind == ColumnKind.Name ? Code(cell) : Prose(cell)).Append("</td>");
            text.Append("</tr>\n");
        }

        text.Append("</table>\n");
    }

    // The first bar is what the others are compared with.
    private static void Write(StringBuilder text, Chart chart)
    {
        text.Append("<h3>").Append(Prose(chart.Title)).Append("</h3>\n");
        text.Append(CultureInfo.InvariantCulture, $"<svg role=\"img\" width=\"{NameWidth + BarWidth + LabelWidth}\" height=\"{RowHeight * chart.Bars.Count}\" viewBox=\"0 0 {NameWidth + BarWidth + LabelWidth} {RowHeight * chart.Bars.Count}\">\n");
        text.Append("<title>").Append(Prose(chart.Title)).Append("</title>\n");
        foreach (var (bar, row) in chart.Bars.Select((bar, row) => (bar, row)))
        {
            var length = chart.Greatest > 0 ? bar.Value / chart.Greatest * BarWidth : 0;
            var (top, line) = (row * RowHeight, (row * RowHeight) + 16);
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{NameWidth - 8}\" y=\"{line}\" text-anchor=\"end\">{Prose(Cells.Shorten(Visible.Name(bar.Name), 52))}</text>");
            text.Append(CultureInfo.InvariantCulture, $"<rect{(row == 0 ? " class=\"base\"" : "")} x=\"{NameWidth}\" y=\"{top + 4}\" width=\"{length:0.##}\" height=\"{RowHeight - 8}\"/>");
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{NameWidth + length + 6:0.##}\" y=\"{line}\">{Prose(bar.Label)}</text>\n");
        }

        text.Append("</svg>\n");
    }

    private static string Class(Column column) => column.Kind == ColumnKind.Number ? " class=\"n\"" : "";

    private static string Prose(string sentence) => WebUtility.HtmlEncode(Visible.Prose(sentence));

    private static string Code(string name) => $"<code>{WebUtility.HtmlEncode(Visible.Name(name))}</code>";
}
