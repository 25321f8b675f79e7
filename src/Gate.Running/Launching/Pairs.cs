using System.Runtime.CompilerServices;
using Gate.Core.Benchmarks;
using Gate.Running.Building;

namespace Gate.Running.Launching;

/// <summary>Takes pairs of processes through a list of benchmarks.</summary>
/// <param name="needs">What the jobs of benchmarks ask their processes for.</param>
/// <param name="recipe">The variables that every process gets.</param>
/// <param name="folder">Where the output of the processes is kept.</param>
internal sealed class Pairs(LaunchNeeds needs, Recipe recipe, string folder)
{
    /// <summary>Whether the processes run before others.</summary>
    public bool AreUrgent { get; init; }

    /// <summary>The command and its arguments that a side is to be started by; empty when it is started itself.</summary>
    public Func<BuiltProgram, IReadOnlyList<string>> Under { get; init; } = _ => [];

    /// <summary>Measures each benchmark, one after the other in one pair; those whose jobs ask for variables or collector settings
    /// of their own come after the others, in pairs of their own. When a side dies, the rest go on in new processes.</summary>
    /// <param name="baseline">The build that is compared with.</param>
    /// <param name="candidate">The build that is judged.</param>
    /// <param name="inOrder">What to measure.</param>
    /// <param name="measure">Measures one of them; gives at least one result.</param>
    /// <param name="cancellation">Stops measuring and kills both process trees.</param>
    public async IAsyncEnumerable<DuelResult> Each(
        BuiltProgram baseline,
        BuiltProgram candidate,
        IReadOnlyList<Opponents> inOrder,
        Func<Pair, Opponents, Task<IReadOnlyList<DuelResult>>> measure,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var left = inOrder; left.Count > 0;)
        {
            await using var pair = await Pair.Start(
                (baseline, Settings(baseline, left[0].Baseline)), (candidate, Settings(candidate, left[0].Candidate)),
                (needs.Guess(baseline, left[0].Baseline), needs.Guess(candidate, left[0].Candidate)), cancellation);
            var later = new List<Opponents>();
            var next = 0;
            for (; pair.IsAlive && next < left.Count; next++)
            {
                var opponents = left[next];
                var (fits, failures) = await pair.Fits(opponents, needs, cancellation);
                var results = fits ? await measure(pair, opponents) : failures;
                if (results.Count == 0) later.Add(opponents);
                foreach (var result in results) yield return result;
            }

            left = [.. later, .. left.Skip(next)];
            if (pair.IsAlive) await pair.End(cancellation);
        }
    }

    private ProcessSettings Settings(BuiltProgram program, BenchmarkId first) =>
        new(needs.Guess(program, first).Over(recipe).EnvironmentVariables, folder, []) { WillBePinned = true, IsUrgent = AreUrgent, Under = Under(program) };
}
