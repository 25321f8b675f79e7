using System.Globalization;
using Gate.Core.Trending;
using Gate.Reports.Wording;

namespace Gate.Reports.Trends;

/// <summary>A badge for a README: how many benchmarks got worse or better at a commit of the newest ten sessions, or since a commit.</summary>
public static class TrendBadge
{
    private const string Label = "benchmarks";
    private const double CharacterWidth = 6.6;
    private const int Padding = 6;

    /// <summary>The picture as SVG, 20 pixels high.</summary>
    public static string Write(TrendAnswer answer)
    {
        var worse = answer.Trends.Count(trend => Standings.Recent(trend) == Standing.Worse);
        var better = answer.Trends.Count(trend => Standings.Recent(trend) == Standing.Better);
        return worse > 0 ? Draw(FormattableString.Invariant($"{worse} worse{(better > 0 ? FormattableString.Invariant($", {better} better") : "")}"), "#c4202b")
            : better > 0 ? Draw(FormattableString.Invariant($"{better} better"), "#1a7f37")
            : Draw("steady", "#1a7f37");
    }

    private static string Draw(string message, string colour)
    {
        var (left, right) = (Width(Label), Width(message));
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="20" role="img" aria-label="{Label}: {message}">
            <title>{Label}: {message}</title>
            <clipPath id="r"><rect width="{left + right}" height="20" rx="3"/></clipPath>
            <g clip-path="url(#r)"><rect width="{left}" height="20" fill="#555"/><rect x="{left}" width="{right}" height="20" fill="{colour}"/></g>
            <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
            <text x="{left / 2.0}" y="14">{Label}</text><text x="{left + (right / 2.0)}" y="14">{message}</text>
            </g>
            </svg>

            """).ReplaceLineEndings("\n");
    }

    private static int Width(string text) => (int)Math.Ceiling(Cells.Width(text) * CharacterWidth) + (2 * Padding);
}
