using Gate.Cli.Commands;
using Gate.Cli.Output;
using Gate.Core.Baselines;
using Gate.Core.Recording;
using Gate.Running.Launching;
using Gate.Running.Recording;
using Gate.Workspace.Configuration;
using Gate.Workspace.Git;

namespace Gate.Cli.Checking;

/// <summary>One check, ready to measure: both sides built, their benchmarks known, everything fixed that must be before the first launch.</summary>
internal sealed class CheckSession : IDisposable
{
    // Worktrees that nobody came back to for this long are removed.
    private static readonly TimeSpan WorktreesUnused = TimeSpan.FromDays(14);

    private readonly Place _place;
    private readonly Worktree _worktree;
    private readonly Subjects _subjects;
    private readonly Launcher _launcher;
    private readonly RecordingHeader _header;

    private CheckSession(Place place, Worktree worktree, Subjects subjects, Launcher launcher, RecordingHeader header)
    {
        _place = place;
        _worktree = worktree;
        _subjects = subjects;
        _launcher = launcher;
        _header = header;
    }

    /// <summary>Chooses the base, builds both sides, and asks them for their benchmarks.</summary>
    public static async Task<CheckSession> Prepare(Place place, CheckOptions options, Talk talk, CancellationToken cancel)
    {
        var repository = await place.Repository(cancel);
        var choice = await BaseFacts.Choose(repository, options.Base, place.StoredCommit(), Place.Environment, cancel);
        talk.Say($"Comparing with {choice.Commit[..10]}. {choice.Why}");
        var cache = CacheFolder.Choose(Place.Environment, Environment.CurrentDirectory);
        var worktrees = new Worktrees(repository, cache);
        await worktrees.Prune(DateTimeOffset.UtcNow, WorktreesUnused, cancel: cancel);
        var worktree = await worktrees.Add(choice.Commit, cancel);
        try
        {
            var launcher = new Launcher(place.LogFolder, place.Configuration.Budget.LaunchTimeout);
            SideCheckout[] sides = [SideCheckout.Baseline(place, repository, worktree, cache), SideCheckout.Candidate(place, repository, cache)];
            var subjects = await Subjects.Build(place, sides, launcher, options.Filter, talk.Say, cancel);
            var header = await Header(place, repository, worktree.Commit, subjects, options, cancel);
            return new CheckSession(place, worktree, subjects, launcher, header);
        }
        catch
        {
            worktree.Dispose();
            throw;
        }
    }

    /// <summary>Begins the run file, or takes up a recent unfinished one of the same builds.</summary>
    public RunFile OpenRunFile(bool isFresh, Talk talk)
    {
        var file = new RunFolder(_place.RunFolder).Open(_header, isFresh);
        if (file.Recording.Launches.Count > 0)
            talk.Say($"Taking up an unfinished run with {file.Recording.Launches.Count} launches (--fresh begins anew).");
        else
            foreach (var broken in _subjects.Broken()) file.Append(broken);
        return file;
    }

    /// <summary>Measures what the plan asks for.</summary>
    public Task Measure(RunFile file, IReadOnlyList<Baseline> stored, Talk talk, CancellationToken cancel) =>
        talk.Measure(_place.Configuration.Budget.Time, progress =>
            new Measuring(_subjects, _launcher, new Duelling(_place.LogFolder, _place.Configuration.Budget.LaunchTimeout), stored, _place.Configuration, progress)
                .Complete(file, cancel));

    /// <inheritdoc />
    public void Dispose() => _worktree.Dispose();

    private static async Task<RecordingHeader> Header(
        Place place, Repository repository, string baseline, Subjects subjects, CheckOptions options, CancellationToken cancel) => new()
        {
            Tool = Tool.Version,
            Started = DateTimeOffset.UtcNow,
            Configuration = ConfigurationHash.Of(place.Configuration),
            Seed = options.Seed,
            Baseline = new RecordedSide(baseline, subjects.BuildHash(Side.Baseline), IsDirty: false),
            Candidate = new RecordedSide(await repository.Head(cancel), subjects.BuildHash(Side.Candidate), (await repository.Status(cancel)).IsDirty),
            Testbed = place.Testbed,
            Family = subjects.Family(),
        };
}
