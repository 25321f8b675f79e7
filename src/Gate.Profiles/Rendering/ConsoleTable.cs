using System.Globalization;
using System.Text;
using Gate.Profiles.Measuring;
using Gate.Profiles.Top;

namespace Gate.Profiles.Rendering;

/// <summary>The text that `go tool pprof -top` prints, to the letter; after it, of two profiles, what of their difference is noise.</summary>
internal static class ConsoleTable
{
    /// <summary>The table.</summary>
    public static string Render(TopTable table)
    {
        var text = new StringBuilder();
        foreach (var label in table.Labels) text.Append(SafeName.Of(label)).Append('\n');
        text.Append("      flat  flat%   sum%        cum   cum%\n");
        foreach (var row in ShownRow.Of(table))
        {
            var inlining = row.Inlining.Length > 0 ? $" ({row.Inlining})" : "";
            text.Append(CultureInfo.InvariantCulture, $"{row.Flat,10} {row.FlatShare} {row.SumShare} {row.Cumulative,10} {row.CumulativeShare}  {SafeName.Of(row.Function)}{inlining}\n");
        }

        if (table.IsDifference) AppendNoise(table, text);
        return text.ToString();
    }

    private static void AppendNoise(TopTable table, StringBuilder text)
    {
        if (!table.HasCounts)
        {
            text.Append("\nThe profiles do not tell how many samples they hold, so noise and change cannot be told apart.\n");
            return;
        }

        text.Append("\nSamples in base and other; a change below 3·√(n₁+n₂) of them is noise of sampling.\n");
        text.Append("     flat n₁      n₂       cum n₁      n₂\n");
        foreach (var row in table.Rows)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{Count(row.FlatCounts.Baseline),12} {Count(row.FlatCounts.Candidate),7} {Count(row.CumulativeCounts.Baseline),12} {Count(row.CumulativeCounts.Candidate),7}  {(row.IsNoise ? "noise " : "change")}  {SafeName.Of(row.Function)}\n");
        }
    }

    private static string Count(double samples) => Rounding.Fixed(samples, 0);
}
