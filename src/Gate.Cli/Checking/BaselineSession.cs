using Gate.Cli.Output;
using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Planning;
using Gate.Core.Recording;
using Gate.Core.Testbeds;
using Gate.Running.Launching;
using Gate.Workspace.Baselines;
using Gate.Workspace.Git;

namespace Gate.Cli.Checking;

/// <summary>A sitting that measures a commit for the store.</summary>
internal sealed record BaselineSession(StoredSession Session, Testbed Testbed, IReadOnlyList<Benchmark> Benchmarks)
{
    /// <summary>Launches that a session usually stores of a benchmark: enough to tell the launches' scatter from the sessions'.</summary>
    public const int UsualLaunches = 5;

    /// <summary>Builds this commit and measures every benchmark in turn, so that a drift of the machine meets all alike.</summary>
    /// <exception cref="GateException">Uncommitted changes, a build that fails, or a benchmark that does.</exception>
    public static async Task<BaselineSession> Measure(Place place, int launches, Talk talk, CancellationToken cancel)
    {
        var repository = await place.Repository(cancel);
        var commit = await repository.Head(cancel);
        if ((await repository.Status(cancel)).IsDirty)
            throw new GateException(Codes.DirtyBaseline, "The working tree has uncommitted changes; a baseline belongs to a commit. Commit or stash them, then measure.");
        var cache = CacheFolder.Choose(Place.Environment, Environment.CurrentDirectory);
        var launcher = new Launcher(place.LogFolder, place.Configuration.Budget.LaunchTimeout, place.Placement);
        var subjects = await Subjects.Build(place, [SideCheckout.Candidate(place, repository, cache) with { State = commit }], launcher, Glob.Everything, talk.Say, cancel);
        var started = DateTimeOffset.UtcNow;
        var results = new List<LaunchResult>();
        for (var launch = 1; launch <= launches; launch++)
        {
            talk.Say(FormattableString.Invariant($"Launch {launch} of {launches} …"));
            foreach (var suite in place.Configuration.Suites.Where(suite => suite.Profile is null))
                results.AddRange(await Measure(subjects, launcher, suite, launch, cancel));
        }

        foreach (var doubt in results.SelectMany(result => result.Warnings.Select(warning => $"{result.Benchmark.DisplayName}: {warning}")).Distinct(StringComparer.Ordinal))
            talk.Say(doubt);
        return Of(new StoredSession(RecordingHeader.SessionOf(started), commit, started), subjects.WithVersions(place.Testbed), results);
    }

    /// <summary>Adds the session to the baselines of this machine.</summary>
    public IReadOnlyList<Baseline> Store(Place place) =>
    [
        .. place.Configuration.Suites.Where(suite => suite.Profile is null).Select(suite => place.Store.Update(
            place.Testbed.Name,
            suite.Name,
            stored => BaselineUpdate.Add(stored ?? BaselineUpdate.Empty(suite.Name, Testbed), Session, Testbed, Benchmarks, LearnedNoise.Of))),
    ];

    private static async Task<List<LaunchResult>> Measure(Subjects subjects, Launcher launcher, Suite suite, int launch, CancellationToken cancel)
    {
        IReadOnlyList<BenchmarkId> benchmarks =
            [.. subjects.Family().Select(member => member.Benchmark).Where(benchmark => string.Equals(benchmark.Suite, suite.Name, StringComparison.Ordinal))];
        var results = new List<LaunchResult>();
        if (subjects.Whole(suite.Name, Side.Candidate) is { } whole)
        {
            foreach (var benchmark in Drawn.Shuffle(benchmarks, seed: 1, launch)) results.Add(await whole.Launch(benchmark, cancel));
            return results;
        }

        await foreach (var result in launcher.Launch(subjects.Program(suite.Name, Side.Candidate), Drawn.Shuffle(benchmarks, seed: 1, launch), Recipes.Launch(suite), cancellation: cancel))
            results.Add(result);
        return results;
    }

    private static BaselineSession Of(StoredSession session, Testbed testbed, IReadOnlyList<LaunchResult> results) => new(
        session,
        testbed,
        [.. results.GroupBy(result => result.Benchmark).OrderBy(group => group.Key).Select(group => BenchmarkOf(session.Id, group.Key, [.. group]))]);

    private static Benchmark BenchmarkOf(string session, BenchmarkId id, IReadOnlyList<LaunchResult> results) => new(
        id,
        [
            .. results
                .SelectMany(result => result.Readings)
                .GroupBy(reading => reading.Metric)
                .Select(readings => new Sample(readings.Key, [.. readings.Select(reading => new Launch(session, reading.Values))])),
        ],
        [],
        [.. results.Where(result => !result.HasSucceeded).Select(result => result.Failure)]);
}
