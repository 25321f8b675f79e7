using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Recording;

namespace Gate.Core.Planning;

/// <summary>Rounds that measure both sides together, of the benchmarks that need the fewest more.</summary>
internal static class RoundSteps
{
    /// <summary>The next round.</summary>
    public static Steps Next(CheckRecording soFar, IReadOnlyList<Undecided> open, Budget budget, Stage stage)
    {
        var round = soFar.Launches.Where(launch => launch.Stage is Stage.Block or Stage.Duel).Select(launch => launch.Round).DefaultIfEmpty(0).Max() + 1;
        // What needs the same is taken in drawn order, so that nobody is always measured early.
        var drawn = Drawn.Shuffle(open, soFar.Header.Seed, round);
        var first = drawn.MinBy(candidate => Wanted(candidate, budget))!;
        var stageOfFirst = StageOf(first, stage);
        IReadOnlyList<BenchmarkId> due =
        [
            .. drawn.Where(candidate => StageOf(candidate, stage) == stageOfFirst)
                .OrderBy(candidate => Wanted(candidate, budget))
                .Select(candidate => candidate.Benchmark),
        ];
        var process = Processes.First(due, stageOfFirst);
        return new Steps(
            stageOfFirst,
            round,
            [.. Sides(stageOfFirst, soFar.Header.Seed, round).Select((side, position) => new LaunchStep(side, position, process))],
            open.Count);
    }

    // Until every benchmark has the fewest rounds, those with less come first. Then those that will be decided soonest,
    // so that an end of the budget leaves the fewest undecided.
    private static (int Rounds, int More) Wanted(Undecided candidate, Budget budget) =>
        candidate.Rounds < budget.MinLaunches ? (candidate.Rounds, 0) : (budget.MinLaunches, candidate.More);

    private static Stage StageOf(Undecided candidate, Stage stage) => candidate.CanStep ? stage : Stage.Block;

    private static IReadOnlyList<Side> Sides(Stage stage, int seed, int round) =>
        stage == Stage.Block ? Drawn.Block(seed, round) : [Side.Baseline, Side.Candidate];
}
