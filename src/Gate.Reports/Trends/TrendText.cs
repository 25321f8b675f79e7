using System.Globalization;
using System.Text;
using Gate.Core.Trending;
using Gate.Reports.Wording;

namespace Gate.Reports.Trends;

/// <summary>Trends for people: the steps of each benchmark, oldest first, and what did not step counted.</summary>
public static class TrendText
{
    private const int MostCommits = 10;

    /// <summary>The text.</summary>
    public static string Write(TrendAnswer answer)
    {
        var text = new StringBuilder();
        foreach (var trend in answer.Trends.Where(trend => trend.Steps.Count > 0 || trend.Since is not null)) Write(text, trend, answer);
        text.Append(CultureInfo.InvariantCulture, $"{Summary(answer)}\n");
        return text.ToString();
    }

    /// <summary>"7 series, 1 step; 6 without a step."</summary>
    internal static string Summary(TrendAnswer answer) =>
        FormattableString.Invariant($"{TrendWords.Count(answer.Trends.Count, "series", "series")}, {TrendWords.Count(answer.Trends.Sum(trend => trend.Steps.Count), "step", "steps")}; {answer.Trends.Count(trend => trend.Steps.Count == 0)} without a step.");

    private static void Write(StringBuilder text, Trend trend, TrendAnswer answer)
    {
        var last = trend.Points[^1].Value;
        text.Append(CultureInfo.InvariantCulture, $"{Shown(trend.Benchmark.Suite)}: {Shown(trend.Benchmark.DisplayName)}   {Shown(trend.Metric.Name)} on {trend.Testbed}   {TrendWords.Count(trend.Points.Count, "point", "points")}, {TrendWords.Day(trend.Sessions[0])} … {TrendWords.Day(trend.Sessions[^1])}, now {TrendWords.Value(last, trend)}\n");
        foreach (var step in trend.Steps) Write(text, step, trend, answer);
        if (trend.Since is { } since) text.Append(CultureInfo.InvariantCulture, $"  since {TrendWords.Commit(since.From)}   {TrendWords.Since(since, trend)}\n");
        text.Append('\n');
    }

    private static void Write(StringBuilder text, TrendStep step, Trend trend, TrendAnswer answer)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {(step.IsWorse ? '✗' : '✓')} {TrendWords.Day(step.After)}   {TrendWords.Step(step, trend)}   between {TrendWords.Commit(step.Before)} and {TrendWords.Commit(step.After)}\n");
        foreach (var line in TrendWords.Reasons(step)) text.Append(CultureInfo.InvariantCulture, $"      {Shown(line)}\n");
        var commits = answer.Between(step);
        foreach (var (commit, subject) in commits.Take(MostCommits)) text.Append(CultureInfo.InvariantCulture, $"      {commit[..Math.Min(8, commit.Length)]} {Shown(subject)}\n");
        if (commits.Count > MostCommits) text.Append(CultureInfo.InvariantCulture, $"      … and more\n");
    }

    // Names of benchmarks and subjects of commits may hold anything.
    private static string Shown(string text) => Visible.Prose(text);
}
