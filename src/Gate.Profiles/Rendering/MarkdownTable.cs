using System.Globalization;
using System.Text;
using Gate.Profiles.Measuring;
using Gate.Profiles.Top;

namespace Gate.Profiles.Rendering;

/// <summary>The table for a page of Markdown.</summary>
internal static class MarkdownTable
{
    private const string Special = "\\`*_{}[]<>()#+-.!|~&@:";

    /// <summary>The table, with a column for noise when two profiles were subtracted.</summary>
    public static string Render(TopTable table)
    {
        var text = new StringBuilder();
        foreach (var label in table.Labels) text.Append(Escape(label)).Append("  \n");
        text.Append(table.IsDifference ? "\n| flat | flat % | sum % | cum | cum % | function | samples | |\n" : "\n| flat | flat % | sum % | cum | cum % | function |\n");
        text.Append(table.IsDifference ? "|---:|---:|---:|---:|---:|---|---:|---|\n" : "|---:|---:|---:|---:|---:|---|\n");
        foreach (var (shown, row) in ShownRow.Of(table).Zip(table.Rows))
        {
            var inlining = shown.Inlining.Length > 0 ? $" ({shown.Inlining})" : "";
            text.Append(CultureInfo.InvariantCulture, $"| {shown.Flat} | {shown.FlatShare.Trim()} | {shown.SumShare.Trim()} | {shown.Cumulative} | {shown.CumulativeShare.Trim()} | {Escape(shown.Function)}{inlining} |");
            if (table.IsDifference) text.Append(Noise(table, row));
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Noise(TopTable table, TopRow row) => table.HasCounts
        ? $" {Count(row.CumulativeCounts.Baseline)} → {Count(row.CumulativeCounts.Candidate)} | {(row.IsNoise ? "noise" : "**change**")} |"
        : " | not known |";

    private static string Count(double samples) => Rounding.Fixed(samples, 0);

    private static string Escape(string name)
    {
        var text = new StringBuilder();
        foreach (var character in SafeName.Of(name))
        {
            if (Special.Contains(character, StringComparison.Ordinal)) text.Append('\\');
            text.Append(character is '@' ? "@\u200B" : character.ToString());
        }

        return text.ToString();
    }
}
