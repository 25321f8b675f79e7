using System.Globalization;
using Gate.Core.Planning;
using Gate.Core.Recording;

namespace Gate.Cli.Output;

/// <summary>How far measuring is, in words.</summary>
internal static class ProgressText
{
    /// <summary>"3 of 11 benchmarks decided; 1m 20s, at most 2m 40s left".</summary>
    public static string Of(Steps steps, CheckRecording soFar, TimeSpan elapsed, TimeSpan budget)
    {
        var all = soFar.Header.Family.Count(soFar.Header.Measures);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{all - steps.Open} of {all} benchmarks decided; {StageOf(steps)}; {Time(elapsed)}, at most {Time(Left(elapsed, budget))} left");
    }

    /// <summary>"1m 20s".</summary>
    public static string Time(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}m {time.Seconds:00}s");

    private static TimeSpan Left(TimeSpan elapsed, TimeSpan budget) => elapsed < budget ? budget - elapsed : TimeSpan.Zero;

    private static string StageOf(Steps steps) => steps.Stage switch
    {
        Stage.Screen => "screening against the stored baseline",
        Stage.Block => string.Create(CultureInfo.InvariantCulture, $"block {steps.Round}"),
        Stage.Duel => string.Create(CultureInfo.InvariantCulture, $"duel {steps.Round}"),
        Stage.Count => "counting instructions",
        Stage.Control => "the base against itself",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
