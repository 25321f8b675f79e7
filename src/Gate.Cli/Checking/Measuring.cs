using System.Diagnostics;
using Gate.Core.Baselines;
using Gate.Core.Configuration;
using Gate.Core.Planning;
using Gate.Core.Recording;
using Gate.Running.Building;
using Gate.Running.Launching;
using Gate.Running.Recording;
using Gate.Testbeds.Canaries;

namespace Gate.Cli.Checking;

/// <summary>Carries out what the plan asks for, launch by launch, until it asks for nothing more or the time is up.</summary>
internal sealed class Measuring(
    Subjects subjects,
    Controls? controls,
    Launcher launcher,
    Duelling duelling,
    IReadOnlyList<Baseline> stored,
    GateConfiguration configuration,
    IMeasuringProgress progress)
{
    private static readonly TimeSpan CanaryInterval = TimeSpan.FromMinutes(1);

    private readonly Lock _appending = new();
    private readonly Stopwatch _elapsed = new();
    private TimeSpan _lastCanary;

    /// <summary>Measures into a run file; what it already holds is not measured again.</summary>
    public async Task Complete(RunFile file, CancellationToken cancel)
    {
        _elapsed.Start();
        var planner = new Planner(stored, configuration);
        while (true)
        {
            AppendCanary(file);
            var steps = planner.Next(file.Recording);
            if (steps.IsDone || IsTimeUp)
            {
                file.Append(Canary.Run(_elapsed.Elapsed));
                file.End(steps.IsDone ? Ending.Complete : Ending.Budget);
                return;
            }

            progress.Began(steps, file.Recording, _elapsed.Elapsed);
            await Measure(steps, file, cancel);
        }
    }

    // At the start, and every so often between.
    private void AppendCanary(RunFile file)
    {
        if (file.Recording.Canaries.Count > 0 && _elapsed.Elapsed - _lastCanary < CanaryInterval) return;
        _lastCanary = _elapsed.Elapsed;
        file.Append(Canary.Run(_lastCanary));
    }

    private bool IsTimeUp => _elapsed.Elapsed >= configuration.Budget.Time;

    // A round that the time cuts off is not used; what its launches took is the price of an honest end.
    private async Task Measure(Steps steps, RunFile file, CancellationToken cancel)
    {
        if (steps.Stage is Stage.Duel or Stage.Control)
        {
            await Duel(steps, file, cancel);
            return;
        }

        // What else the machine does changes no count; how often to call is settled by the base's first.
        if (steps.Stage == Stage.Count && launcher.HasCounted(steps.Launches[0].Benchmarks))
        {
            await Task.WhenAll(steps.Launches.Select(launch => Launch(steps, launch, file, cancel)));
            return;
        }

        foreach (var launch in steps.Launches.TakeWhile(_ => !IsTimeUp))
            await Launch(steps, launch, file, cancel);
    }

    private async Task Duel(Steps steps, RunFile file, CancellationToken cancel)
    {
        var benchmarks = steps.Launches[0].Benchmarks;
        var suite = benchmarks[0].Suite;
        var seed = Drawn.Seed(file.Recording.Header.Seed, steps.Round);
        var candidate = steps.Stage == Stage.Duel ? subjects.Program(suite, Side.Candidate) : await Control(suite, cancel);
        await foreach (var result in duelling.Duel(subjects.Program(suite, Side.Baseline), candidate, benchmarks, Recipes.Duel(SuiteOf(suite)), seed, cancel))
            Append(file, steps, steps.Launches.Single(launch => launch.Side == result.Side), result.Launch);
    }

    private Suite SuiteOf(string name) => configuration.Suites.Single(suite => string.Equals(suite.Name, name, StringComparison.Ordinal));

    // Building is not measuring, and is not paid from its budget.
    private async Task<BuiltProgram> Control(string suite, CancellationToken cancel)
    {
        _elapsed.Stop();
        var program = await controls!.Program(suite, cancel);
        _elapsed.Start();
        return program;
    }

    private async Task Launch(Steps steps, LaunchStep launch, RunFile file, CancellationToken cancel)
    {
        // One that failed in this round cannot be compared any more; the others go on without it.
        var failed = file.Recording.Launches.Where(earlier => !earlier.HasSucceeded).Select(earlier => earlier.Benchmark).ToHashSet();
        var benchmarks = launch.Benchmarks.Where(benchmark => !failed.Contains(benchmark)).ToList();
        if (benchmarks.Count == 0) return;
        if (subjects.Whole(benchmarks[0].Suite, launch.Side) is { } whole)
        {
            foreach (var benchmark in benchmarks) Append(file, steps, launch, await whole.Launch(benchmark, cancel));
            return;
        }

        var program = subjects.Program(benchmarks[0].Suite, launch.Side);
        var suite = SuiteOf(benchmarks[0].Suite);
        var results = steps.Stage == Stage.Count
            ? launcher.Count(program, benchmarks, Recipes.Count(suite), cancel)
            : launcher.Launch(program, benchmarks, Recipes.Launch(suite), cancel);
        await foreach (var result in results)
            Append(file, steps, launch, result);
    }

    private void Append(RunFile file, Steps steps, LaunchStep launch, LaunchResult result)
    {
        lock (_appending)
        {
            file.Append(Launched.Of(
                result, launch.Side, steps.Stage, steps.Round, launch.Position, subjects.Warnings(result.Benchmark, launch.Side)));
            progress.Launched(result.Benchmark, launch.Side);
        }
    }
}
