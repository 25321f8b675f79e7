using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Recording;

namespace Gate.Core.Planning;

/// <summary>Rounds that count instructions on both sides, before anything is timed.</summary>
internal static class CountSteps
{
    // Two show whether a benchmark repeats itself. Where anything differs, within a side or between them, five of each tell modes
    // that processes fall into from a change: all five of one side in one mode and all of the other in the other is one case in a thousand.
    private const int Usual = 2;
    private const int Most = 5;

    /// <summary>The next round; null when all are counted, or there is nothing to count them against.</summary>
    public static Steps? Next(CheckRecording soFar)
    {
        if (soFar.Header is { Mode: Mode.Stored } or { HasBase: false }) return null;
        var waiting = soFar.Header.Family
            .Where(soFar.Header.Measures)
            .Where(member => member is { InBaseline: true, InCandidate: true } && member.Metrics.Any(metric => metric.IsCounted))
            .Where(member => soFar.Launches.All(launch => launch.Benchmark != member.Benchmark || launch.HasSucceeded))
            .Select(member => (member.Benchmark, Launches: Counted(soFar, member.Benchmark)))
            .Where(member => Rounds(member.Launches) < Wanted(member.Launches))
            .ToList();
        if (waiting.Count == 0) return null;
        var rounds = waiting.Min(member => Rounds(member.Launches));
        IReadOnlyList<BenchmarkId> due = [.. waiting.Where(member => Rounds(member.Launches) == rounds).Select(member => member.Benchmark)];
        var round = soFar.Launches.Where(launch => launch.Stage == Stage.Count).Select(launch => launch.Round).DefaultIfEmpty(0).Max() + 1;
        var process = Processes.First(due, Stage.Count);
        return new Steps(Stage.Count, round, [new LaunchStep(Side.Baseline, 0, process), new LaunchStep(Side.Candidate, 1, process)], soFar.Header.Family.Count);
    }

    private static List<RecordedLaunch> Counted(CheckRecording soFar, BenchmarkId benchmark) =>
        [.. soFar.Launches.Where(launch => launch.Stage == Stage.Count && launch.Benchmark == benchmark)];

    // One that was cut off is counted again.
    private static int Rounds(List<RecordedLaunch> launches) => launches.GroupBy(launch => launch.Round).Count(round => round.Count() == 2);

    private static int Wanted(List<RecordedLaunch> launches)
    {
        var counts = launches.SelectMany(launch => launch.Readings).Where(reading => reading.Metric.IsCounted).Select(reading => reading.Values[0]).ToList();
        return counts.Count == 0 || RepeatedCount.Of(counts).Repeats ? Usual : Most;
    }
}
