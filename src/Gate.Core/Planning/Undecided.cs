using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Recording;
using Gate.Statistics;

namespace Gate.Core.Planning;

/// <summary>A benchmark that is not decided, has launches left, and may be decided by them.</summary>
/// <param name="Benchmark">Which.</param>
/// <param name="Rounds">Its complete rounds.</param>
/// <param name="More">How many more will probably decide it; as far as its last look when none will.</param>
/// <param name="CanStep">Whether it can take turns.</param>
internal sealed record Undecided(BenchmarkId Benchmark, int Rounds, int More, bool CanStep)
{
    // A forecast is the square of a ratio of margins that scatter, so a few rounds make a poor one. What needs 16 times the most rounds by it, margins
    // four times too wide, does not get there: in the virtual gates of tests/Gate.Replay no change that is found otherwise was lost by that, and of
    // those of 5 % five in a hundred by a factor of 4. To stop so can only cost power, never raise a false alarm.
    private const int FewestForecasting = 12;
    private const double FirstForecast = 0.3, Hopeless = 16;

    /// <summary>The undecided benchmarks of a recording, in the order of its family.</summary>
    public static IReadOnlyList<Undecided> Of(
        CheckRecording soFar, IReadOnlyList<Baseline> stored, GateConfiguration configuration, Remembered remembered)
    {
        var own = soFar.Header.Family.Where(soFar.Header.Measures).Select(member => member.Benchmark).ToHashSet();
        var whole = soFar.Header.Family.Where(member => !member.CanStep).Select(member => member.Benchmark).ToHashSet();
        var launches = soFar.Launches.ToLookup(launch => launch.Benchmark);
        return
        [
            .. Check.Assess(soFar, stored, configuration, remembered).Members
                .Where(member => !member.IsSettled && own.Contains(member.Finding.Benchmark))
                .GroupBy(member => member.Finding.Benchmark)
                .SelectMany(members => Of(members.Key, [.. members], [.. launches[members.Key]], !whole.Contains(members.Key), configuration.Budget)),
        ];
    }

    private static IEnumerable<Undecided> Of(BenchmarkId benchmark, IReadOnlyList<Assessed> members, IReadOnlyList<RecordedLaunch> launches, bool canStep, Budget budget)
    {
        var rounds = Comparing.Rounds.CountComplete(launches);
        if (rounds < budget.MaxLaunches && members.Any(member => HasProspect(rounds, member.Growth, budget)))
        {
            yield return new Undecided(
                benchmark,
                rounds,
                members.Max(member => RoundsTo(rounds, member.Growth, budget)),
                canStep && launches.All(launch => launch.Unsteppable.Length == 0));
        }
    }

    private static bool HasProspect(int rounds, double growth, Budget budget)
    {
        var looked = Looks.Scheduled(budget.MinLaunches, budget.MaxLaunches).Counts.LastOrDefault(count => count <= rounds);
        return looked < Math.Max(budget.MaxLaunches * FirstForecast, FewestForecasting) || looked * growth <= budget.MaxLaunches * Hopeless;
    }

    // Decisions fall at looks; a forecast beyond the last look says that the budget ends first.
    private static int RoundsTo(int rounds, double growth, Budget budget)
    {
        var looks = Looks.Scheduled(budget.MinLaunches, budget.MaxLaunches).Counts;
        var look = looks.FirstOrDefault(count => count > rounds && count >= rounds * growth, budget.MaxLaunches);
        return look - rounds;
    }
}
