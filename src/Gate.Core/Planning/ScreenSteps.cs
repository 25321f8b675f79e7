using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Recording;

namespace Gate.Core.Planning;

/// <summary>Candidate launches that come before any round: against the store, or to show that a new benchmark runs.</summary>
internal static class ScreenSteps
{
    /// <summary>The next launch of the screen; null when it is complete.</summary>
    /// <param name="soFar">What has been measured.</param>
    /// <param name="clearable">What the store may clear.</param>
    public static Steps? Next(CheckRecording soFar, HashSet<BenchmarkId> clearable)
    {
        var waiting = soFar.Header.Family
            .Where(soFar.Header.Measures)
            .Where(member => Launched(soFar, member.Benchmark) < Wanted(soFar.Header, member, clearable))
            .Where(member => !HasFailed(soFar, member.Benchmark))
            .ToList();
        if (waiting.Count == 0) return null;
        var round = waiting.Min(member => Launched(soFar, member.Benchmark)) + 1;
        IReadOnlyList<BenchmarkId> due = [.. waiting.Select(member => member.Benchmark).Where(id => Launched(soFar, id) == round - 1)];
        var drawn = Processes.First(Drawn.Shuffle(due, soFar.Header.Seed, round), Stage.Screen);
        return new Steps(Stage.Screen, round, [new LaunchStep(Side.Candidate, 0, drawn)], waiting.Count);
    }

    /// <summary>What the store may clear; nothing when it is less than half, since such a screen costs more than it saves.</summary>
    public static HashSet<BenchmarkId> Clearable(RecordingHeader header, IReadOnlyList<Baseline> stored, Policy policy)
    {
        if (header.Mode == Mode.Duel) return [];
        var comparable = header.Family.Where(member => member.InBaseline && member.InCandidate).ToList();
        var clearable = comparable
            .Where(member => member.Metrics.All(metric => Screen.CanClear(stored, member.Benchmark, metric, header, policy)))
            .Select(member => member.Benchmark)
            .ToHashSet();
        return clearable.Count * 2 >= comparable.Count ? clearable : [];
    }

    // What has nothing to be compared with is launched once, which shows that it runs, and what it takes.
    private static int Wanted(RecordingHeader header, FamilyMember member, HashSet<BenchmarkId> clearable) =>
        !member.InCandidate ? 0
        : clearable.Contains(member.Benchmark) || (header.Mode == Mode.Stored && member.InBaseline) ? Screen.Launches
        : !member.InBaseline || !header.HasBase ? 1
        : 0;

    private static int Launched(CheckRecording soFar, BenchmarkId benchmark) =>
        soFar.Launches.Count(launch => launch.Stage == Stage.Screen && launch.Benchmark == benchmark);

    private static bool HasFailed(CheckRecording soFar, BenchmarkId benchmark) =>
        soFar.Launches.Any(launch => launch.Benchmark == benchmark && !launch.HasSucceeded);
}
