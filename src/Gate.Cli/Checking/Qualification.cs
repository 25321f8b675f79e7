using Gate.Cli.Output;
using Gate.Core.Configuration;
using Gate.Core.Recording;
using Gate.Running.Launching;
using Gate.Workspace.Configuration;
using Gate.Workspace.Git;

namespace Gate.Cli.Checking;

/// <summary>Two builds of this checkout that duel with one another: whatever they show is noise.</summary>
internal sealed class Qualification
{
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
        var launcher = new Launcher(place.LogFolder, place.Configuration.Budget.LaunchTimeout, place.Placement);
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

    /// <summary>Begins a run by the recipes that the suites have in a configuration.</summary>
    public QualificationRun Begin(string path, GateConfiguration configuration)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var header = _header with { Started = DateTimeOffset.UtcNow, Testbed = Recipes.Note(_header.Testbed, configuration.Suites) };
        var duelling = new Duelling(_place.LogFolder, configuration.Budget.LaunchTimeout, _place.Placement);
        return new QualificationRun(_subjects, _controls, duelling, configuration, path, header);
    }
}
