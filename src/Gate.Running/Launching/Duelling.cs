using System.Runtime.CompilerServices;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Running.Building;

namespace Gate.Running.Launching;

/// <summary>What one side of a duel measured.</summary>
public sealed record DuelResult(Side Side, LaunchResult Launch);

/// <summary>Measures two builds side by side: both processes alive, taking turns of one iteration, so that what the machine does meets both.
/// Neither computes while the other measures: a side gets its next turn only when the other waits again.</summary>
/// <param name="folder">A folder of Gate's own, for logs of processes that failed.</param>
/// <param name="launchTimeout">The longest that one message of a benchmark may take before it counts as hung.</param>
public sealed class Duelling(string folder, TimeSpan launchTimeout)
{
    /// <summary>One duel of each benchmark, one after the other in one pair of processes. When a side fails, its failure is the only result
    /// of that duel, and the rest go on in new processes.</summary>
    /// <param name="baseline">The build that is compared with.</param>
    /// <param name="candidate">The build that is judged.</param>
    /// <param name="inOrder">What to measure.</param>
    /// <param name="recipe">How to measure; an iteration is a turn.</param>
    /// <param name="seed">Draws who goes first in each turn.</param>
    /// <param name="cancellation">Stops measuring and kills both process trees.</param>
    /// <exception cref="GateException">A program does not start.</exception>
    public async IAsyncEnumerable<DuelResult> Duel(
        BuiltProgram baseline,
        BuiltProgram candidate,
        IReadOnlyList<BenchmarkId> inOrder,
        Recipe recipe,
        int seed,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var random = new Random(seed);
        for (var next = 0; next < inOrder.Count;)
        {
            var starts = new[] { Start(baseline, recipe, cancellation), Start(candidate, recipe, cancellation) };
            await using var first = await starts[0];
            await using var second = await starts[1];
            var isAlive = true;
            while (isAlive && next < inOrder.Count)
            {
                var duel = new Duel(first, second, inOrder[next++], launchTimeout);
                var results = await duel.Fight(side => RunCommand.Of(duel.Benchmark, recipe, isStepped: true, launchTimeout, Path.Combine(folder, side.ToString())), random, cancellation);
                isAlive = results.All(result => result.Launch.HasSucceeded);
                foreach (var result in results) yield return result;
            }

            if (!isAlive) continue;
            await first.End(cancellation);
            await second.End(cancellation);
        }
    }

    private Task<BenchmarkProcess> Start(BuiltProgram program, Recipe recipe, CancellationToken cancellation) =>
        ProgramStart.Start(program, recipe, [], folder, cancellation);
}
