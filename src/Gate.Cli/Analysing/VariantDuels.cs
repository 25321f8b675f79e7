using System.Diagnostics;
using Gate.Cli.Checking;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Planning;
using Gate.Core.Recording;
using Gate.Core.Variants;
using Gate.Running.Launching;
using Gate.Running.Recording;

namespace Gate.Cli.Analysing;

/// <summary>Lets the variants of one build duel with one another, as the plan of a check asks for it: the plain one in the place of the base.</summary>
/// <remarks>A Go benchmark or a command cannot take turns: whole launches of both are measured in blocks (ABBA, BAAB).</remarks>
internal sealed class VariantDuels(
    Subjects subjects, Launcher launcher, Duelling duelling, IReadOnlyList<VariantPair> pairs, GateConfiguration configuration, IMeasuringProgress progress)
{
    private readonly Dictionary<BenchmarkId, VariantPair> _pairs = pairs.ToDictionary(pair => pair.Candidate);
    private readonly Stopwatch _elapsed = Stopwatch.StartNew();

    /// <summary>Measures until every pair is decided, has used its launches, or the time is up.</summary>
    public async Task Complete(RunFile file, CancellationToken cancel)
    {
        var planner = new Planner([], configuration);
        while (true)
        {
            var steps = planner.Next(file.Recording);
            if (steps.IsDone || IsTimeUp)
            {
                file.End(steps.IsDone ? Ending.Complete : Ending.Budget);
                return;
            }

            progress.Began(steps, file.Recording, _elapsed.Elapsed);
            if (steps.Stage == Stage.Duel) await Duel(steps, file, cancel);
            else await Launch(steps, file, cancel);
        }
    }

    private bool IsTimeUp => _elapsed.Elapsed >= configuration.Budget.Time;

    private async Task Duel(Steps steps, RunFile file, CancellationToken cancel)
    {
        foreach (var benchmark in steps.Launches[0].Benchmarks.TakeWhile(_ => !IsTimeUp))
        {
            var pair = _pairs[benchmark];
            var suite = SuiteOf(benchmark);
            var seed = Drawn.Seed(file.Recording.Header.Seed, steps.Round);
            await foreach (var result in duelling.Duel(subjects.Program(suite.Name, Side.Candidate), pair.Baseline, pair.Candidate, Recipes.Duel(suite), seed, cancel))
                Append(file, steps, steps.Launches.Single(launch => launch.Side == result.Side), benchmark, result.Launch);
        }
    }

    // A round that the time cuts off is not used.
    private async Task Launch(Steps steps, RunFile file, CancellationToken cancel)
    {
        foreach (var launch in steps.Launches.TakeWhile(_ => !IsTimeUp))
        {
            foreach (var benchmark in launch.Benchmarks)
            {
                var asked = launch.Side == Side.Baseline ? _pairs[benchmark].Baseline : benchmark;
                await foreach (var result in Launch(asked, cancel)) Append(file, steps, launch, benchmark, result);
            }
        }
    }

    private async IAsyncEnumerable<LaunchResult> Launch(BenchmarkId benchmark, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        if (subjects.Whole(benchmark.Suite, Side.Candidate) is { } whole)
        {
            yield return await whole.Launch(benchmark, cancel);
            yield break;
        }

        await foreach (var result in launcher.Launch(subjects.Program(benchmark.Suite, Side.Candidate), [benchmark], Recipes.Launch(SuiteOf(benchmark)), cancel)) yield return result;
    }

    private void Append(RunFile file, Steps steps, LaunchStep launch, BenchmarkId pair, LaunchResult result)
    {
        file.Append(Launched.Of(result with { Benchmark = pair }, launch.Side, steps.Stage, steps.Round, launch.Position, subjects.Warnings(result.Benchmark, Side.Candidate)));
        progress.Launched(result.Benchmark, launch.Side);
    }

    private Suite SuiteOf(BenchmarkId benchmark) => configuration.Suites.Single(suite => string.Equals(suite.Name, benchmark.Suite, StringComparison.Ordinal));
}
