using System.Text;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Markdown;
using Gate.Reports.Wording;

namespace Gate.Reports.Comment;

/// <summary>What got worse and better as bars: how much of what it took before each benchmark takes now. Bars that go on end in an arrow.</summary>
internal static class Picture
{
    private const int MostBars = 8;
    private const int NameCells = 50;
    private const int Before = 10;
    private const int Longest = 30;

    private static readonly string[] Eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

    /// <summary>The bars; empty when fewer than two changed, which a row says as well.</summary>
    public static string Of(Report report)
    {
        var changed = report.Findings.Where(finding => finding is { Verdict: Verdict.Regression or Verdict.Improvement, Ratio: > 0 and < double.PositiveInfinity }).Take(MostBars).ToList();
        if (changed.Count < 2) return "";
        var several = Shown.HasSeveralSuites(report);
        var changes = changed.Select(finding => Change.Of(finding.Ratio!.Value, lower: null, upper: null, finding.Metric)).ToList();
        var (bars, words) = (changed.Max(finding => Bar(finding.Ratio!.Value).Length), changes.Max(Cells.Width));
        var text = new StringBuilder(new string('█', Before)).Append(' ', Math.Max(bars - Before, 0) + 2).Append("before\n");
        // The name comes last: at the beginning of a line of a log it could be a command.
        foreach (var (finding, change) in changed.Zip(changes))
        {
            text.Append(Cells.PadRight(Bar(finding.Ratio!.Value), Math.Max(bars, Before))).Append("  ").Append(Cells.PadRight(change, words)).Append("  ")
                .Append(Cells.Shorten(Visible.Name($"{Shown.Name(finding, several)} {finding.Metric.Name}"), NameCells)).Append('\n');
        }

        return SafeText.Block(text.ToString());
    }

    private static string Bar(double ratio)
    {
        var eighths = (int)Math.Round(Math.Min(ratio * Before, Longest + 1) * 8);
        return eighths > Longest * 8 ? $"{new string('█', Longest)}▶" : new string('█', eighths / 8) + Eighths[eighths % 8];
    }
}
