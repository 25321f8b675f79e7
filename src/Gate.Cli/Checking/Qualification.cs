using Gate.Cli.Output;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Planning;
using Gate.Core.Recording;
using Gate.Running.Launching;
using Gate.Running.Recording;
using Gate.Workspace.Configuration;
using Gate.Workspace.Git;

namespace Gate.Cli.Checking;

/// <summary>Two builds of this checkout that duel with one another: whatever they show is noise.</summary>
internal sealed class Qualification
{
    // As the plan puts them together in a check.
    private const int BenchmarksPerProcess = 4;

    private readonly Place _place;
    private readonly Subjects _subjects;
    private readonly Controls _controls;
    private readonly RecordingHeader _header;

    private Qualification(Place place, Subjects subjects, Controls controls, RecordingHeader header)
    {
        _place = place;
        _subjects = subjects;
        _controls = controls;
        _header = header;
    }

    /// <summary>How many benchmarks duel.</summary>
    public int Benchmarks => _header.Family.Count;

    /// <summary>Builds the checkout as it is.</summary>
    public static async Task<Qualification> Prepare(Place place, Glob filter, int seed, Talk talk, CancellationToken cancel)
    {
        var repository = await place.Repository(cancel);
        var cache = CacheFolder.Choose(Place.Environment, Environment.CurrentDirectory);
        var launcher = new Launcher(place.LogFolder, place.Configuration.Budget.LaunchTimeout);
        var checkout = SideCheckout.Candidate(place, repository, cache) with { Side = Side.Baseline };
        var subjects = await Subjects.Build(place, [checkout], launcher, filter, talk.Say, cancel);
        var commit = await repository.Head(cancel);
        var side = new RecordedSide(commit, subjects.BuildHash(Side.Baseline), (await repository.Status(cancel)).IsDirty);
        var header = new RecordingHeader
        {
            Tool = Tool.Version,
            Started = DateTimeOffset.UtcNow,
            Configuration = ConfigurationHash.Of(place.Configuration),
            Mode = Mode.Duel,
            Seed = seed,
            Baseline = side,
            Candidate = side,
            Testbed = place.Testbed,
            Family = [.. subjects.Family().Select(member => member with { InCandidate = true })],
        };
        return new Qualification(place, subjects, new Controls(place, checkout.Again()), header);
    }

    /// <summary>Measures so many duels of every benchmark by the recipes that the suites have in a configuration, into a run file of its own.</summary>
    public async Task<CheckRecording> Measure(string path, GateConfiguration configuration, int duels, Talk talk, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = RunFile.Create(path, _header with { Started = DateTimeOffset.UtcNow, Testbed = Recipes.Note(_header.Testbed, configuration.Suites) });
        var duelling = new Duelling(_place.LogFolder, configuration.Budget.LaunchTimeout);
        var round = 0;
        for (var duel = 1; duel <= duels; duel++)
        {
            talk.Say(FormattableString.Invariant($"Duel {duel} of {duels} …"));
            foreach (var suite in configuration.Suites)
            {
                var drawn = Drawn.Shuffle(BenchmarksOf(suite), _header.Seed, duel);
                foreach (var together in drawn.Chunk(BenchmarksPerProcess))
                    await Duel(duelling, suite, together, ++round, file, cancel);
            }
        }

        file.End(Ending.Complete);
        return file.Recording;
    }

    private async Task Duel(Duelling duelling, Suite suite, BenchmarkId[] benchmarks, int round, RunFile file, CancellationToken cancel)
    {
        var control = await _controls.Program(suite.Name, cancel);
        var seed = Drawn.Seed(_header.Seed, round);
        await foreach (var result in duelling.Duel(_subjects.Program(suite.Name, Side.Baseline), control, benchmarks, Recipes.Duel(suite), seed, cancel))
            file.Append(Launched.Of(result.Launch, result.Side, Stage.Duel, round, (int)result.Side, []));
    }

    private IReadOnlyList<BenchmarkId> BenchmarksOf(Suite suite) =>
        [.. _header.Family.Select(member => member.Benchmark).Where(benchmark => string.Equals(benchmark.Suite, suite.Name, StringComparison.Ordinal))];
}
