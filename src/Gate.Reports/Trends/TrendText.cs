using System.Globalization;
using System.Text;
using Gate.Core.Histories;
using Gate.Core.Reporting;
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
        var quiet = answer.Trends.Count(trend => trend.Steps.Count == 0);
        text.Append(CultureInfo.InvariantCulture, $"{Count(answer.Trends.Count, "series", "series")}, {Count(answer.Trends.Sum(trend => trend.Steps.Count), "step", "steps")}; {quiet} without a step.\n");
        return text.ToString();
    }

    private static void Write(StringBuilder text, Trend trend, TrendAnswer answer)
    {
        var last = trend.Points[^1].Value;
        text.Append(CultureInfo.InvariantCulture, $"{Shown(trend.Benchmark.Suite)}: {Shown(trend.Benchmark.DisplayName)}   {Shown(trend.Metric.Name)} on {trend.Testbed}   {Count(trend.Points.Count, "point", "points")}, {Day(trend.Sessions[0])} … {Day(trend.Sessions[^1])}, now {Value(last, trend)}\n");
        foreach (var step in trend.Steps) Write(text, step, trend, answer);
        if (trend.Since is { } since) text.Append(CultureInfo.InvariantCulture, $"  since {Commit(since.From)}   {Value(since.FromValue, trend)} → {Value(since.Value, trend)}   {Size(since.Ratio, since.Lower, since.Upper, since.FromValue, since.Value)}\n");
        text.Append('\n');
    }

    private static void Write(StringBuilder text, TrendStep step, Trend trend, TrendAnswer answer)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {(step.IsWorse ? '✗' : '✓')} {Day(step.After)}   {Value(step.BeforeValue, trend)} → {Value(step.AfterValue, trend)}   {Size(step.Ratio, step.Lower, step.Upper, step.BeforeValue, step.AfterValue)}   between {Commit(step.Before)} and {Commit(step.After)}\n");
        if (Cause(step) is { Length: > 0 } cause) text.Append(CultureInfo.InvariantCulture, $"      {cause}\n");
        foreach (var change in step.TestbedChanges) text.Append(CultureInfo.InvariantCulture, $"      {Shown(change)}\n");
        var commits = answer.Between(step);
        foreach (var (commit, subject) in commits.Take(MostCommits)) text.Append(CultureInfo.InvariantCulture, $"      {commit[..Math.Min(8, commit.Length)]} {Shown(subject)}\n");
        if (commits.Count > MostCommits) text.Append(CultureInfo.InvariantCulture, $"      … and more\n");
    }

    private static string Cause(TrendStep step) => step.Cause switch
    {
        StepCause.Commit when step.Compared > 1 => FormattableString.Invariant($"{step.Alike} of {step.Compared} benchmarks stepped here."),
        StepCause.Commit => "",
        StepCause.Machine => FormattableString.Invariant($"{step.Alike} of {step.Compared} benchmarks stepped here: the machine or the runtime, hardly one benchmark's code."),
        StepCause.Testbed => "The testbed is another one from here on:",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // Under 2× a share is read more easily, above it a factor.
    private static string Size(double? ratio, double? lower, double? upper, double before, double after)
    {
        if (ratio is not { } times) return before == after ? "unchanged" : after > before ? "more" : "less";
        var bounds = lower is { } low && upper is { } up ? $" ({Percent(low)} … {Percent(up)})" : "";
        return $"{Percent(times)}{bounds} {(times > 1 ? "worse" : "better")}";
    }

    private static string Percent(double ratio) => ratio >= 2
        ? $"{Readable.Number(ratio)}×"
        : string.Create(CultureInfo.InvariantCulture, $"{(ratio < 1 ? '−' : '+')}{Math.Abs(ratio - 1) * 100:0.0} %");

    private static string Value(double value, Trend trend) => Readable.Value(value, trend.Metric.Unit);

    private static string Day(HistorySession session) => session.Time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Commit(HistorySession session) => session.Commit.Length == 0 ? "an unknown commit" : Shown(session.Commit[..Math.Min(8, session.Commit.Length)]);

    private static string Count(int count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");

    // Names of benchmarks and subjects of commits may hold anything.
    private static string Shown(string text) => Visible.Prose(text);
}
