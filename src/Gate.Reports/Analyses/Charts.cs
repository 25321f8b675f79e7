using Gate.Reports.Wording;

namespace Gate.Reports.Analyses;

/// <summary>A chart as lines of text, for pages and terminals.</summary>
internal static class Charts
{
    private const int NameCells = 60;

    /// <summary>One line a bar: the name, the bar, the value.</summary>
    public static IEnumerable<string> Lines(Chart chart, int columns)
    {
        var names = chart.Bars.Select(bar => Cells.Shorten(Visible.Name(bar.Name), NameCells)).ToList();
        var width = names.Max(Cells.Width);
        return chart.Bars.Zip(names, (bar, name) => $"{Cells.PadRight(name, width)}  {Bars.Of(bar.Value, chart.Greatest, columns)} {Visible.Prose(bar.Label)}");
    }
}
