using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Core.Reporting;
using Gate.Statistics;

namespace Gate.Core.Judging;

/// <summary>Whether a session's times may be judged at all: what two builds of the base show of one another cannot be the change.
/// A canary tells beside it how steady the machine was.</summary>
public static class Fitness
{
    // A shared machine changes its speed by half from minute to minute, which duels are made for, and a reader of absolute times
    // should know; beyond the other it is throttled or starved, and somebody should look.
    private const double NotedSlowdown = 1.5, LargestSlowdown = 4;

    /// <summary>What speaks against the session: an error makes it unfit, a note is said only.</summary>
    public static IReadOnlyList<Diagnostic> Diagnose(CheckRecording recording, Policy policy) =>
        [.. Control(recording, policy), .. Speed(recording.Canaries)];

    // All control duels in one signed-rank test in each direction, each against what its benchmark tolerates; the two share the gate's
    // false-alarm rate. A bias that favours one side of the pipeline meets all benchmarks, so they may be pooled;
    // one benchmark alone has too few control duels to say anything.
    private static IEnumerable<Diagnostic> Control(CheckRecording recording, Policy policy)
    {
        var (slower, faster) = (new List<double>(), new List<double>());
        foreach (var launches in recording.Launches.Where(launch => launch.Stage == Stage.Control).GroupBy(launch => launch.Benchmark))
        {
            var threshold = policy.ThresholdFor(launches.Key, Metric.Time);
            var tolerated = Math.Log(threshold.Tolerate.ToRatio(Typical([.. launches])));
            foreach (var difference in Rounds.ControlDifferences([.. launches], Metric.Time, LogScale.For(Metric.Time, threshold)))
            {
                slower.Add(difference - tolerated);
                faster.Add(-difference - tolerated);
            }
        }

        if (slower.Count == 0) yield break;
        var pValue = Math.Min(SignedRank.PValueGreater(slower, 0), SignedRank.PValueGreater(faster, 0));
        if (pValue > policy.FalseAlarms / 2) yield break;
        yield return Diagnostic.Error(Codes.UnfitSession, string.Create(CultureInfo.InvariantCulture,
            $"Two builds of the base differed in {slower.Count} duels with one another by {Percent(HodgesLehmann.Of([.. slower.Zip(faster, (one, other) => (one - other) / 2)]))} (p = {pValue:0.####}), where no difference can be: something in this session favours one side. Regressions of time are not judged. Measure again on a quieter machine."));
    }

    private static double Typical(IReadOnlyList<RecordedLaunch> launches) =>
        launches.SelectMany(launch => launch.Readings).Where(reading => reading.Metric == Metric.Time).Select(reading => Median.Of(reading.Values)) is var times
            && times.Any() ? Median.Of([.. times]) : 0;

    /// <summary>Whether a fixed piece of work took the same time all along.</summary>
    internal static IEnumerable<Diagnostic> Speed(IReadOnlyList<CanaryReading> canaries)
    {
        if (canaries.Count < 2) yield break;
        var (kind, slowdown) = canaries[0].Kinds.Select(kind => kind.Name)
            .Select(name => (name, Slowdown(canaries, name)))
            .MaxBy(change => change.Item2);
        if (slowdown <= NotedSlowdown) yield break;
        var message = string.Create(CultureInfo.InvariantCulture,
            $"A fixed piece of work ({kind}) took {slowdown:0.0#} times as long at one time of this session as at another. Both sides met it, so verdicts stand; times in nanoseconds are worth that much less.");
        yield return slowdown > LargestSlowdown ? Diagnostic.Warning(Codes.SpeedChanged, message) : Diagnostic.Note(Codes.SpeedChanged, message);
    }

    private static double Slowdown(IReadOnlyList<CanaryReading> canaries, string name)
    {
        var times = canaries.SelectMany(canary => canary.Kinds).Where(kind => string.Equals(kind.Name, name, StringComparison.Ordinal)).Select(kind => kind.Nanoseconds).ToList();
        return times.Max() / Math.Max(times.Min(), 1);
    }

    private static string Percent(double effect) => Change.Of(Math.Exp(effect), lower: null, upper: null, Metric.Time);
}
