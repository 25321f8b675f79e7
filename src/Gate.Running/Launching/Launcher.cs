using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Hook.Talking;
using Gate.Running.Building;
using Gate.Running.Launching.Processors;

namespace Gate.Running.Launching;

/// <summary>Starts benchmark programs and measures with them, whatever their Main does.</summary>
/// <param name="folder">A folder of Gate's own, for logs of processes that failed.</param>
/// <param name="launchTimeout">The longest that one benchmark may take in one process before it counts as hung.</param>
/// <param name="placement">The processors that a process uses from its first answer on, while the runtime is told the machine's own number; all where it names none.</param>
public sealed class Launcher(string folder, TimeSpan launchTimeout, Placement? placement = null)
{
    private readonly LaunchNeeds _needs = new(launchTimeout);
    private readonly ConcurrentDictionary<BenchmarkId, long> _counted = new();

    /// <summary>The benchmarks of a program, in the order of its classes' names and its source.</summary>
    /// <exception cref="GateException">The program does not start, has no BenchmarkDotNet, or has no benchmarks.</exception>
    public async Task<IReadOnlyList<ListedBenchmark>> List(BuiltProgram program, CancellationToken cancellation)
    {
        await using var process = await Start(program, Recipe.Default, [], cancellation);
        try
        {
            var listed = await List(process, program.Suite, cancellation);
            await process.End(cancellation);
            return listed.Count > 0 ? listed : throw new GateException(Codes.BenchmarksMissing,
                $"Suite '{program.Suite}': {program.Path} has no benchmarks. Add a public class with a [Benchmark] method.");
        }
        catch (ProcessFailure failure)
        {
            throw new GateException(Codes.ListingFailed, $"Suite '{program.Suite}': the benchmarks of {program.Path} cannot be listed. {failure.Message}");
        }
    }

    /// <summary>One launch of each benchmark, one after the other in one process; those whose jobs ask for variables or collector settings
    /// of their own come after the others, in processes of their own. When the process dies or hangs, the benchmark it was at has failed,
    /// and the rest go on in a new process.</summary>
    /// <param name="program">The program to start.</param>
    /// <param name="inOrder">What to measure; each gives exactly one result, in this order among those that share a process.</param>
    /// <param name="recipe">How to measure.</param>
    /// <param name="cancellation">Stops measuring and kills the process tree.</param>
    /// <exception cref="GateException">The program does not start.</exception>
    public IAsyncEnumerable<LaunchResult> Launch(
        BuiltProgram program, IReadOnlyList<BenchmarkId> inOrder, Recipe recipe, CancellationToken cancellation = default) =>
        Each(program, inOrder, new Way(recipe, [], launchTimeout, benchmark => RunCommand.Whole(benchmark, recipe, folder)), cancellation);

    /// <summary>The instructions of each benchmark, counted under valgrind; processes are shared and failures told as in a launch.</summary>
    /// <param name="program">The program to start.</param>
    /// <param name="inOrder">What to count.</param>
    /// <param name="recipe">How to count.</param>
    /// <param name="cancellation">Stops counting and kills the process tree.</param>
    /// <exception cref="GateException">The program does not start, or instructions cannot be counted on this machine.</exception>
    public async IAsyncEnumerable<LaunchResult> Count(
        BuiltProgram program, IReadOnlyList<BenchmarkId> inOrder, CountRecipe recipe, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        RequireCounter();
        using var callgrind = new Callgrind(folder);
        var way = new Way(recipe.Iterations, callgrind.Under, launchTimeout * Callgrind.Patience,
            benchmark => RunCommand.Counted(benchmark, recipe, _counted.GetValueOrDefault(benchmark), callgrind.Path, folder));
        await foreach (var result in Each(program, inOrder, way, cancellation))
        {
            // Both sides call equally often, or their iterations would meet different shares of a collection.
            if (result.Invocations > 0) _counted.TryAdd(result.Benchmark, result.Invocations);
            yield return result;
        }
    }

    /// <summary>Whether it is settled how often to call each of them while instructions are counted.</summary>
    public bool HasCounted(IReadOnlyList<BenchmarkId> benchmarks) => benchmarks.All(_counted.ContainsKey);

    /// <summary>Makes sure that instructions can be counted on this machine.</summary>
    /// <exception cref="GateException">They cannot.</exception>
    public static void RequireCounter() => Callgrind.Require();

    private async IAsyncEnumerable<LaunchResult> Each(
        BuiltProgram program, IReadOnlyList<BenchmarkId> inOrder, Way way, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var left = inOrder; left.Count > 0;)
        {
            var variables = _needs.Guess(program, left[0]);
            await using var process = await Start(program, variables.Over(way.Recipe), way.Under, cancellation);
            var later = new List<BenchmarkId>();
            var isAlive = true;
            var next = 0;
            for (; isAlive && next < left.Count; next++)
            {
                (var result, isAlive) = await Measure(process, program, left[next], variables, way, cancellation);
                if (result is null) later.Add(left[next]);
                else yield return result;
            }

            left = [.. later, .. left.Skip(next)];
            if (isAlive) await process.End(cancellation);
        }
    }

    private Task<BenchmarkProcess> Start(BuiltProgram program, Recipe recipe, IReadOnlyList<string> under, CancellationToken cancellation) => ProgramStart.Start(
        program,
        new ProcessSettings(recipe.EnvironmentVariables, folder, placement?.Cores ?? []) { IsUrgent = placement?.IsUrgent ?? false, Under = under },
        cancellation);

    private async Task<List<ListedBenchmark>> List(BenchmarkProcess process, string suite, CancellationToken cancellation)
    {
        var listed = new List<ListedBenchmark>();
        await process.Send([Protocol.List], cancellation);
        while (true)
        {
            switch (await process.Receive(launchTimeout, cancellation))
            {
                case [Protocol.Benchmark, var name, var job, .. var warnings]: listed.Add(new(new(suite, name, job), [.. warnings])); break;
                case [Protocol.Mark, var isBaseline, .. var categories] when listed.Count > 0: listed[^1] = listed[^1] with { IsBaseline = isBaseline is "1", Categories = [.. categories] }; break;
                case [Protocol.Broken, var type, var message]: listed.Add(new(new(suite, type), [], message)); break;
                case [Protocol.Failed, var message]: throw new ProcessFailure(message);
                case [Protocol.Listed]: return listed;
                case var other: throw Nonsense(other);
            }
        }
    }

    // No result when the benchmark needs a process that was started with other variables.
    private async Task<(LaunchResult? Result, bool IsAlive)> Measure(
        BenchmarkProcess process, BuiltProgram program, BenchmarkId benchmark, JobVariables variables, Way way, CancellationToken cancellation)
    {
        try
        {
            if (!variables.Equals(await _needs.Of(program, benchmark, process, cancellation))) return (null, true);
            var turns = new Turns(process, benchmark);
            await turns.Begin(way.Command(benchmark).Fields, cancellation);
            await turns.Next(way.Patience, cancellation);
            return (turns.Result with { Pinning = process.Pinning }, true);
        }
        catch (ProcessFailure failure)
        {
            return (LaunchResult.Failed(benchmark, failure.Message), false);
        }
    }

    private static ProcessFailure Nonsense(IReadOnlyList<string> line) => new($"Its hook said '{string.Join(' ', line)}', which Gate does not understand.");

    // How processes are started, and what each benchmark is asked for.
    private sealed record Way(Recipe Recipe, IReadOnlyList<string> Under, TimeSpan Patience, Func<BenchmarkId, RunCommand> Command);
}
