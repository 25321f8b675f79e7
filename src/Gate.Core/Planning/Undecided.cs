using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Recording;
using Gate.Statistics;

namespace Gate.Core.Planning;

/// <summary>A benchmark that is not decided and has launches left.</summary>
/// <param name="Benchmark">Which.</param>
/// <param name="Rounds">Its complete rounds.</param>
/// <param name="More">How many more will probably decide it; as far as its last look when none will.</param>
/// <param name="CanStep">Whether it can take turns.</param>
internal sealed record Undecided(BenchmarkId Benchmark, int Rounds, int More, bool CanStep)
{
    /// <summary>The undecided benchmarks of a recording, in the order of its family.</summary>
    public static IReadOnlyList<Undecided> Of(
        CheckRecording soFar, IReadOnlyList<Baseline> stored, GateConfiguration configuration, Remembered remembered)
    {
        var own = soFar.Header.Family.Where(soFar.Header.Measures).Select(member => member.Benchmark).ToHashSet();
        var launches = soFar.Launches.ToLookup(launch => launch.Benchmark);
        return
        [
            .. Check.Assess(soFar, stored, configuration, remembered).Members
                .Where(member => !member.IsSettled && own.Contains(member.Finding.Benchmark))
                .GroupBy(member => member.Finding.Benchmark)
                .Select(members => Of(members.Key, [.. members], [.. launches[members.Key]], configuration.Budget))
                .Where(candidate => candidate.Rounds < configuration.Budget.MaxLaunches),
        ];
    }

    private static Undecided Of(BenchmarkId benchmark, IReadOnlyList<Assessed> members, IReadOnlyList<RecordedLaunch> launches, Budget budget)
    {
        var rounds = Comparing.Rounds.CountComplete(launches);
        return new Undecided(
            benchmark,
            rounds,
            members.Max(member => RoundsTo(rounds, member.Growth, budget)),
            launches.All(launch => launch.Unsteppable.Length == 0));
    }

    // Decisions fall at looks; a forecast beyond the last look says that the budget ends first.
    private static int RoundsTo(int rounds, double growth, Budget budget)
    {
        var looks = Looks.Scheduled(budget.MinLaunches, budget.MaxLaunches).Counts;
        var look = looks.FirstOrDefault(count => count > rounds && count >= rounds * growth, budget.MaxLaunches);
        return look - rounds;
    }
}
