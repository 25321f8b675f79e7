using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Planning;
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
    private readonly CandidateSide _candidate;
    private readonly Subjects _subjects;
    private readonly Controls? _controls;
    private readonly Launcher _launcher;
    private readonly RecordingHeader _header;
    private readonly IReadOnlyList<Baseline> _stored;
    private readonly MeasureRequest _request;
    private readonly IReadOnlyList<RecordedProfile> _profiles;

    private CheckSession(
        Place place, IReadOnlyList<RecordedProfile> profiles, MeasureRequest request, IReadOnlyList<Baseline> stored, BaseSide baseSide, CandidateSide candidate, Subjects subjects, Controls? controls, Launcher launcher, RecordingHeader header)
    {
        _place = place;
        _profiles = profiles;
        _request = request;
        _stored = stored;
        _base = baseSide;
        _candidate = candidate;
        _subjects = subjects;
        _controls = controls;
        _launcher = launcher;
        _header = header;
    }

    /// <summary>Chooses the base, builds both sides, and asks them for their benchmarks.</summary>
    public static async Task<CheckSession> Prepare(Place place, MeasureRequest request, CancellationToken cancel)
    {
        if (request.Mode != Mode.Stored && place.Configuration.Suites.Any(suite => suite.Metrics.Contains(Metric.Instructions.Name, StringComparer.Ordinal))) Launcher.RequireCounter();
        var repository = await place.Repository(cancel);
        var cache = CacheFolder.Choose(Place.Environment, Environment.CurrentDirectory);
        var baseSide = await BaseSide.Prepare(place, repository, cache, request, request.Talk, cancel);
        CandidateSide? candidate = null;
        try
        {
            candidate = await CandidateSide.Prepare(place, repository, cache, request.Candidate, cancel);
            // One machine reads them, and before anything long begins.
            var suites = new ProfileSuites(place, candidate.Checkout.Root, FolderOf(place, repository, baseSide), request.Talk.Say);
            var profiles = request.Shard.Number == 1 ? await suites.Read(cancel) : [];
            var launcher = new Launcher(place.LogFolder, place.Configuration.Budget.LaunchTimeout, place.Placement);
            IReadOnlyList<SideCheckout> sides = baseSide.Worktree is { } worktree ? [SideCheckout.Baseline(place, repository, worktree, cache), candidate.Checkout] : [candidate.Checkout];
            var subjects = await Subjects.Build(place, sides, launcher, request.Filter, request.Talk.Say, cancel);
            var controls = baseSide.Worktree is null ? null : new Controls(place, SideCheckout.Control(place, repository, baseSide.Worktree, cache));
            var stored = place.StoredBaselines();
            var warnings = await MachineFitness.Warnings(place, cancel);
            foreach (var said in place.Notes.Concat(warnings)) request.Talk.Say(said.ToString());
            var header = Header(place, baseSide, candidate, subjects, stored, request);
            header = await FamilyImpacts.Weigh(header with { Diagnostics = [.. header.Diagnostics, .. place.Notes, .. warnings, .. suites.Warnings] }, place, cancel);
            return new CheckSession(place, profiles, request, stored, baseSide, candidate, subjects, controls, launcher, header);
        }
        catch
        {
            candidate?.Dispose();
            baseSide.Dispose();
            throw;
        }
    }

    /// <summary>Measures what the plan asks for, into a new run file or a recent unfinished one of the same builds.</summary>
    public async Task<RunFile> Measure(CancellationToken cancel)
    {
        var file = Open();
        try
        {
            var timeout = _place.Configuration.Budget.LaunchTimeout;
            await _request.Talk.Measure(_place.Configuration.Budget.Time, progress => new Measuring(
                _subjects,
                _controls,
                _launcher,
                new Duelling(_place.LogFolder, timeout, _place.Placement),
                _stored,
                _place.Configuration,
                progress).Complete(file, cancel));
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _candidate.Dispose();
        _base.Dispose();
    }

    private RunFile Open()
    {
        var file = new RunFolder(_place.RunFolder).Open(_header, _request.IsFresh);
        if (file.Recording.Launches.Count > 0)
            _request.Talk.Say($"Taking up an unfinished run with {file.Recording.Launches.Count} launches (--fresh begins anew).");
        else
            foreach (var broken in _subjects.Broken()) file.Append(broken);
        // Of an unfinished run they are read again: what else it measured is of the same builds, a profile need not be.
        foreach (var profile in _profiles) file.Append(profile);
        return file;
    }

    private static string FolderOf(Place place, Repository repository, BaseSide baseSide) => baseSide.Worktree is { } worktree
        ? Path.GetFullPath(Path.GetRelativePath(repository.Root, place.Folder), worktree.Folder)
        : "";

    private static RecordingHeader Header(
        Place place, BaseSide baseSide, CandidateSide candidate, Subjects subjects, IReadOnlyList<Baseline> stored, MeasureRequest request) => new()
        {
            Tool = Tool.Version,
            Started = DateTimeOffset.UtcNow,
            Configuration = ConfigurationHash.Of(place.Configuration),
            Mode = request.Mode,
            Seed = request.Seed,
            Baseline = new RecordedSide(baseSide.Commit, subjects.BuildHash(Side.Baseline), IsDirty: false),
            AnotherMachine = baseSide.AnotherMachine,
            ToolChanges = subjects.ToolChanges(),
            HasControl = baseSide.Worktree is not null,
            Candidate = new RecordedSide(candidate.Commit, subjects.BuildHash(Side.Candidate), candidate.IsDirty),
            Testbed = subjects.WithVersions(place.Testbed),
            Shard = request.Shard,
            Family = Sharding.Assign(Family(baseSide, subjects, stored, request), request.Shard.Count, ExpectedCost.Of(stored, place.Configuration)),
            Diagnostics = baseSide.Diagnostics,
        };

    // Without its build nobody knows what the base has; the store knows what it had.
    private static IReadOnlyList<FamilyMember> Family(BaseSide baseSide, Subjects subjects, IReadOnlyList<Baseline> stored, MeasureRequest request) =>
        baseSide.Worktree is not null ? subjects.Family()
        : request.Mode == Mode.Stored || (baseSide.AnotherMachine.Length > 0 && stored.Count > 0) ? subjects.FamilyAgainst(stored, request.Filter)
        : subjects.FamilyAgainstUnknown();
}
