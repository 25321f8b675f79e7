using System.Collections.Concurrent;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Running.Building;
using Gate.Running.Launching.Processors;

namespace Gate.Running.Launching;

/// <summary>What one side of a duel measured.</summary>
public sealed record DuelResult(Side Side, LaunchResult Launch);

/// <summary>Measures two builds side by side: both processes alive, taking turns of one iteration, so that what the machine does meets both.
/// Neither computes while the other measures: a side gets its next turn only when the other waits again.</summary>
/// <param name="folder">A folder of Gate's own, for logs of processes that failed.</param>
/// <param name="launchTimeout">The longest that one message of a benchmark may take before it counts as hung; a turn gets less once others have ended.</param>
/// <param name="placement">The processors that both sides share from their first turn to their last; where it names none, the last one that Gate may use.</param>
public sealed class Duelling(string folder, TimeSpan launchTimeout, Placement? placement = null)
{
    private readonly ConcurrentDictionary<Agreement.Key, Agreement> _agreed = new();
    private readonly ConcurrentDictionary<Agreement.Key, CollectionLoad> _collections = new();
    private readonly LaunchNeeds _needs = new(launchTimeout);
    private readonly Ground _ground = Ground.Of(placement?.Cores ?? []);

    /// <summary>One duel of each benchmark, one after the other in one pair of processes; those whose jobs ask for variables or collector settings
    /// of their own come after the others, in pairs of their own. When a side fails, its failure is the only result of that duel,
    /// and the rest go on in new processes.</summary>
    /// <param name="baseline">The build that is compared with.</param>
    /// <param name="candidate">The build that is judged.</param>
    /// <param name="inOrder">What to measure.</param>
    /// <param name="recipe">How to measure; an iteration is a turn.</param>
    /// <param name="seed">Draws who goes first in each turn.</param>
    /// <param name="cancellation">Stops measuring and kills both process trees.</param>
    /// <exception cref="GateException">A program does not start.</exception>
    public IAsyncEnumerable<DuelResult> Duel(
        BuiltProgram baseline,
        BuiltProgram candidate,
        IReadOnlyList<BenchmarkId> inOrder,
        Recipe recipe,
        int seed,
        CancellationToken cancellation = default) => Each(baseline, candidate, [.. inOrder.Select(Opponents.Alike)], recipe, seed, cancellation);

    /// <summary>One duel of two benchmarks of one build, in a pair of processes of it. A turn of each calls its benchmark as often as fills the turn,
    /// since what takes longer would otherwise have the longer turns.</summary>
    /// <param name="program">The build.</param>
    /// <param name="baseline">The benchmark that is compared with.</param>
    /// <param name="candidate">The benchmark that is judged; an instance of this class duels it with no other.</param>
    /// <param name="recipe">How to measure; an iteration is a turn.</param>
    /// <param name="seed">Draws who goes first in each turn.</param>
    /// <param name="cancellation">Stops measuring and kills both process trees.</param>
    /// <exception cref="GateException">The program does not start.</exception>
    public IAsyncEnumerable<DuelResult> Duel(
        BuiltProgram program, BenchmarkId baseline, BenchmarkId candidate, Recipe recipe, int seed, CancellationToken cancellation = default) =>
        Each(program, program, [new Opponents(baseline, candidate)], recipe with { SharesOperations = false }, seed, cancellation);

    private IAsyncEnumerable<DuelResult> Each(
        BuiltProgram baseline, BuiltProgram candidate, IReadOnlyList<Opponents> inOrder, Recipe recipe, int seed, CancellationToken cancellation)
    {
        var random = new Random(seed);
        return new Pairs(_needs, recipe, folder) { AreUrgent = placement?.IsUrgent ?? false }.Each(
            baseline, candidate, inOrder, (pair, opponents) => Fight(pair, opponents, recipe, random, cancellation), cancellation);
    }

    private async Task<IReadOnlyList<DuelResult>> Fight(Pair pair, Opponents opponents, Recipe recipe, Random random, CancellationToken cancellation)
    {
        var key = Agreement.Key.Of(pair.BaselineProgram, pair.CandidateProgram, opponents.Candidate);
        var agreed = _agreed.GetValueOrDefault(key);
        var ground = _ground with { WatchedTurns = agreed is null ? Launching.Duel.Watched : 0, IsKnownToBeParallel = agreed?.IsParallel ?? false };
        var collections = _collections.GetValueOrDefault(key);
        var fitting = recipe.For(collections);
        var isShared = recipe.SharesOperations && agreed is { Invocations: > 0 };
        var settled = fitting with
        {
            Iterations = fitting.TurnsOf(agreed?.TwoTurns ?? TimeSpan.Zero),
            WarmUps = isShared ? fitting.WarmUpsOf(agreed!.TwoTurns / 2, agreed.Invocations) + agreed.PilotIterations : fitting.WarmUps,
        };

        var first = Duellist(Side.Baseline, pair.Baseline);
        var second = Duellist(Side.Candidate, pair.Candidate);
        var duel = new Duel(first, second);
        var results = await duel.Fight(ground, random, cancellation);
        if (!duel.LeavesBothFree) pair.GiveUp();
        else if (agreed is null && results.All(result => result.Launch.HasSucceeded))
        {
            if (!collections.IsHeavy && recipe.SpreadsPauses && CollectionLoad.Heavier(first.Measured.Collections, second.Measured.Collections) is { IsHeavy: true } load)
            {
                // Its turns began with a collection each, and had not those that it makes.
                _collections[key] = load;
                return await Fight(pair, opponents, recipe, random, cancellation);
            }

            _agreed[key] = new Agreement(duel.IsParallel, first.Measured.InvocationsIn(fitting.IterationTime), first.Measured.PilotIterations, duel.TwoTurns);
        }

        return results;

        Duellist Duellist(Side side, BenchmarkProcess process) => new(side, process, opponents.Of(side),
            RunCommand.Stepped(opponents.Of(side), settled, ground.WatchedTurns, isShared ? agreed!.Invocations : 0, launchTimeout, Path.Combine(folder, side.ToString())), launchTimeout);
    }
}
