using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Recording;

namespace Gate.Core.Planning;

/// <summary>Decides what to measure next. All sequential decisions live here: screen what the store may clear,
/// then measure side by side what is not decided, and stop at the look that decides it.</summary>
public static class Plan
{
    // Few benchmarks a process keep the four launches of a block close together in time, which is what cancels drift;
    // one benchmark a process would pay the start of a process for each.
    private const int BenchmarksPerProcess = 4;

    /// <summary>The next step of a check; <see cref="Steps.Done"/> when every benchmark is decided or has used its launches.</summary>
    /// <param name="soFar">What has been measured.</param>
    /// <param name="stored">The baselines of this testbed.</param>
    /// <param name="configuration">Policy and budget.</param>
    /// <param name="stage">How the two sides are measured together: in duels, or in blocks of whole launches where a tool cannot be stepped.</param>
    public static Steps Next(
        CheckRecording soFar, IReadOnlyList<Baseline> stored, GateConfiguration configuration, Stage stage = Stage.Duel)
    {
        if (ScreenStep(soFar, stored, configuration.Policy) is { } screen) return screen;
        var open = Open(soFar, stored, configuration);
        return open.Count == 0 ? Steps.Done : RoundStep(soFar, open, stage);
    }

    /// <summary>The benchmarks that are not decided and have launches left.</summary>
    public static IReadOnlyList<BenchmarkId> Open(CheckRecording soFar, IReadOnlyList<Baseline> stored, GateConfiguration configuration) =>
    [
        .. Check.Assess(soFar, stored, configuration).Members
            .Where(member => !member.IsSettled)
            .Select(member => member.Finding.Benchmark)
            .Distinct()
            .Where(benchmark => RoundsOf(soFar, benchmark) < configuration.Budget.MaxLaunches),
    ];

    private static Steps? ScreenStep(CheckRecording soFar, IReadOnlyList<Baseline> stored, Policy policy)
    {
        var clearable = Clearable(soFar.Header, stored, policy);
        var waiting = soFar.Header.Family
            .Where(member => CandidateLaunches(soFar, member.Benchmark) < ScreenLaunches(member, clearable))
            .Where(member => !HasFailed(soFar, member.Benchmark))
            .ToList();
        if (waiting.Count == 0) return null;
        var round = waiting.Min(member => CandidateLaunches(soFar, member.Benchmark)) + 1;
        var due = OneProcess([.. waiting.Select(member => member.Benchmark).Where(id => CandidateLaunches(soFar, id) == round - 1)], soFar.Header.Seed, round);
        return new Steps(Stage.Screen, round, [new LaunchStep(Side.Candidate, 0, due)], waiting.Count);
    }

    // A screen that would clear less than half costs more than it saves.
    private static HashSet<BenchmarkId> Clearable(RecordingHeader header, IReadOnlyList<Baseline> stored, Policy policy)
    {
        var comparable = header.Family.Where(member => member.InBaseline && member.InCandidate).ToList();
        var clearable = comparable
            .Where(member => member.Metrics.All(metric => Screen.CanClear(stored, member.Benchmark, metric, header, policy)))
            .Select(member => member.Benchmark)
            .ToHashSet();
        return clearable.Count * 2 >= comparable.Count ? clearable : [];
    }

    private static Steps RoundStep(CheckRecording soFar, IReadOnlyList<BenchmarkId> open, Stage stage)
    {
        var fewest = open.Min(benchmark => RoundsOf(soFar, benchmark));
        var round = soFar.Launches.Where(launch => launch.Stage == stage).Select(launch => launch.Round).DefaultIfEmpty(0).Max() + 1;
        var due = OneProcess([.. open.Where(benchmark => RoundsOf(soFar, benchmark) == fewest)], soFar.Header.Seed, round);
        return new Steps(
            stage,
            round,
            [.. Sides(stage, soFar.Header.Seed, round).Select((side, position) => new LaunchStep(side, position, due))],
            open.Count);
    }

    private static IReadOnlyList<Side> Sides(Stage stage, int seed, int round) =>
        stage == Stage.Block ? Drawn.Block(seed, round) : [Side.Baseline, Side.Candidate];

    // A new benchmark has nothing to be compared with; one launch shows that it runs, and what it takes.
    private static int ScreenLaunches(FamilyMember member, HashSet<BenchmarkId> clearable) =>
        !member.InCandidate ? 0
        : !member.InBaseline ? 1
        : clearable.Contains(member.Benchmark) ? Screen.Launches
        : 0;

    private static IReadOnlyList<BenchmarkId> OneProcess(IReadOnlyList<BenchmarkId> due, int seed, int round)
    {
        var drawn = Drawn.Shuffle(due, seed, round);
        return [.. drawn.Where(benchmark => string.Equals(benchmark.Suite, drawn[0].Suite, StringComparison.Ordinal)).Take(BenchmarksPerProcess)];
    }

    private static int CandidateLaunches(CheckRecording soFar, BenchmarkId benchmark) =>
        soFar.Launches.Count(launch => launch.Stage == Stage.Screen && launch.Benchmark == benchmark);

    private static bool HasFailed(CheckRecording soFar, BenchmarkId benchmark) =>
        soFar.Launches.Any(launch => launch.Benchmark == benchmark && !launch.HasSucceeded);

    // A round that was cut off is measured again; it does not count.
    private static int RoundsOf(CheckRecording soFar, BenchmarkId benchmark) => soFar.Launches
        .Where(launch => launch.Stage != Stage.Screen && launch.Benchmark == benchmark)
        .GroupBy(launch => (launch.Stage, launch.Round))
        .Count(round => round.Count() == (round.Key.Stage == Stage.Block ? 4 : 2));
}
