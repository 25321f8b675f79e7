using Gate.Profiles.Measuring;
using Gate.Profiles.Top;

namespace Gate.Profiles.Rendering;

/// <summary>A row with its values and shares as they are printed.</summary>
internal sealed record ShownRow(string Function, string Inlining, string Flat, string FlatShare, string SumShare, string Cumulative, string CumulativeShare)
{
    /// <summary>The rows of a table; the sum runs down the flat values.</summary>
    public static IEnumerable<ShownRow> Of(TopTable table)
    {
        var sum = 0L;
        foreach (var row in table.Rows)
        {
            sum = unchecked(sum + row.Flat);
            yield return new ShownRow(
                row.Function,
                row.Inlining,
                Label(row.Flat),
                Percentages.Of(row.Flat, table.Total),
                Percentages.Of(sum, table.Total),
                Label(row.Cumulative),
                Percentages.Of(row.Cumulative, table.Total));
        }

        string Label(long value) => Units.Label(value, table.SampleType.Unit, table.ShownUnit);
    }
}
