using System.Diagnostics;
using System.Globalization;
using Gate.Core.Histories;
using Gate.Core.Reporting;
using Gate.Core.Trending;
using Gate.Reports.Wording;

namespace Gate.Reports.Trends;

/// <summary>What all pictures and texts of trends say alike; names in it may hold anything, and are spelled out.</summary>
internal static class TrendWords
{
    /// <summary>"489.9 ns → 1.237 µs   2.525× (1.900× … 2.750×) worse".</summary>
    public static string Step(TrendStep step, Trend trend) =>
        $"{Value(step.BeforeValue, trend)} → {Value(step.AfterValue, trend)}   {Size(step.Ratio, step.Lower, step.Upper, step.BeforeValue, step.AfterValue)}";

    /// <summary>The same of the newest values and an earlier commit.</summary>
    public static string Since(TrendChange since, Trend trend) =>
        $"{Value(since.FromValue, trend)} → {Value(since.Value, trend)}   {Size(since.Ratio, since.Lower, since.Upper, since.FromValue, since.Value)}";

    /// <summary>How far a level went, under 2× as a share and above it as a factor, which is how each is read more easily; its bounds are told as it is.</summary>
    public static string Size(double? ratio, double? lower, double? upper, double before, double after)
    {
        if (ratio is not { } times) return before == after ? "unchanged" : after > before ? "more" : "less";
        Func<double, string> told = IsFactor(times) ? Factor : Share;
        var bounds = lower is { } low && upper is { } up ? $" ({told(low)} … {told(up)})" : "";
        return $"{Percent(times)}{bounds} {(times > 1 ? "worse" : "better")}";
    }

    /// <summary>A ratio as "+12.3 %", or "2.531×" from 2 on.</summary>
    public static string Percent(double ratio) => IsFactor(ratio) ? Factor(ratio) : Share(ratio);

    /// <summary>What a step is put down to, and what changed of the testbed, a line each.</summary>
    public static IEnumerable<string> Reasons(TrendStep step)
    {
        if (Cause(step) is { Length: > 0 } cause) yield return cause;
        foreach (var change in step.TestbedChanges) yield return change;
    }

    /// <summary>The cause in a word.</summary>
    public static string CauseWord(TrendStep step) => step.Cause switch
    {
        StepCause.Commit => "commit",
        StepCause.Machine => "machine",
        StepCause.Testbed => "testbed",
        _ => throw new UnreachableException(),
    };

    /// <summary>A value in the metric's unit.</summary>
    public static string Value(double value, Trend trend) => Readable.Value(value, trend.Metric.Unit);

    /// <summary>The day of a session.</summary>
    public static string Day(HistorySession session) => session.Time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The commit of a session, shortened.</summary>
    public static string Commit(HistorySession session) => session.Commit.Length == 0 ? "an unknown commit" : Visible.Prose(session.Commit[..Math.Min(8, session.Commit.Length)]);

    /// <summary>"1 step", "2 steps".</summary>
    public static string Count(int count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");

    private static bool IsFactor(double ratio) => ratio >= 2;

    private static string Factor(double ratio) => $"{Readable.Number(ratio)}×";

    private static string Share(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{(ratio < 1 ? '−' : '+')}{Math.Abs(ratio - 1) * 100:0.0} %");

    private static string Cause(TrendStep step) => step.Cause switch
    {
        StepCause.Commit when step.Compared > 1 => FormattableString.Invariant($"{step.Alike} of {step.Compared} benchmarks stepped here."),
        StepCause.Commit => "",
        StepCause.Machine => FormattableString.Invariant($"{step.Alike} of {step.Compared} benchmarks stepped here: the machine or the runtime, hardly one benchmark's code."),
        StepCause.Testbed => "The testbed is another one from here on:",
        _ => throw new UnreachableException(),
    };
}
