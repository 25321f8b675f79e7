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
    private readonly Place _place;
    private readonly BaseSide _base;
    private readonly Subjects _subjects;
    private readonly Controls? _controls;
    private readonly Launcher _launcher;
    private readonly RecordingHeader _header;

    private CheckSession(Place place, BaseSide baseSide, Subjects subjects, Controls? controls, Launcher launcher, RecordingHeader header)
    {
        _place = place;
        _base = baseSide;
        _subjects = subjects;
        _controls = controls;
        _launcher = launcher;
        _header = header;
    }

    /// <summary>Chooses the base, builds both sides, and asks them for their benchmarks.</summary>
    public static async Task<CheckSession> Prepare(
        Place place, IReadOnlyList<Baseline> stored, CheckOptions options, Talk talk, CancellationToken cancel)
    {
        var repository = await place.Repository(cancel);
        var cache = CacheFolder.Choose(Place.Environment, Environment.CurrentDirectory);
        var baseSide = await BaseSide.Prepare(place, repository, cache, options, talk, cancel);
        try
        {
            var launcher = new Launcher(place.LogFolder, place.Configuration.Budget.LaunchTimeout);
            var candidate = SideCheckout.Candidate(place, repository, cache);
            IReadOnlyList<SideCheckout> sides = baseSide.Worktree is { } worktree ? [SideCheckout.Baseline(place, repository, worktree, cache), candidate] : [candidate];
            var subjects = await Subjects.Build(place, sides, launcher, options.Filter, talk.Say, cancel);
            var controls = baseSide.Worktree is null ? null : new Controls(place, SideCheckout.Control(place, repository, baseSide.Worktree, cache));
            var header = await Header(place, repository, baseSide, subjects, stored, options, cancel);
            return new CheckSession(place, baseSide, subjects, controls, launcher, header);
        }
        catch
        {
            baseSide.Dispose();
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
            new Measuring(_subjects, _controls, _launcher, new Duelling(_place.LogFolder, _place.Configuration.Budget.LaunchTimeout), stored, _place.Configuration, progress)
                .Complete(file, cancel));

    /// <inheritdoc />
    public void Dispose() => _base.Dispose();

    private static async Task<RecordingHeader> Header(
        Place place, Repository repository, BaseSide baseSide, Subjects subjects, IReadOnlyList<Baseline> stored, CheckOptions options, CancellationToken cancel) => new()
        {
            Tool = Tool.Version,
            Started = DateTimeOffset.UtcNow,
            Configuration = ConfigurationHash.Of(place.Configuration),
            Mode = options.Mode,
            Seed = options.Seed,
            Baseline = new RecordedSide(baseSide.Commit, subjects.BuildHash(Side.Baseline), IsDirty: false),
            HasControl = baseSide.Worktree is not null,
            Candidate = new RecordedSide(await repository.Head(cancel), subjects.BuildHash(Side.Candidate), (await repository.Status(cancel)).IsDirty),
            Testbed = place.Testbed,
            Family = Family(baseSide, subjects, stored, options),
            Diagnostics = baseSide.Diagnostics,
        };

    // Without its build nobody knows what the base has; the store knows what it had.
    private static IReadOnlyList<FamilyMember> Family(BaseSide baseSide, Subjects subjects, IReadOnlyList<Baseline> stored, CheckOptions options) =>
        baseSide.Worktree is not null ? subjects.Family()
        : options.Mode == Mode.Stored ? subjects.FamilyAgainst(stored, options.Filter)
        : subjects.FamilyAgainstUnknown();
}
