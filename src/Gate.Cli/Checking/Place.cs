using System.Collections;
using Gate.Core.Baselines;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Core.Testbeds;
using Gate.Running.Launching.Processors;
using Gate.Workspace.Baselines;
using Gate.Workspace.Configuration;
using Gate.Workspace.Git;
using Gate.Workspace.Histories;

namespace Gate.Cli.Checking;

/// <summary>Where a command works: the checkout with its gate.yml, its stored baselines, and this machine.</summary>
internal sealed record Place
{
    private Place(ConfigurationFile file, Testbed testbed)
    {
        Configuration = file.Configuration;
        Path = file.Path;
        Folder = file.Folder;
        File = file.Path;
        Testbed = testbed;
        Store = new BaselineStore(System.IO.Path.Combine(file.Folder, "baselines"));
        Fingerprints = new FingerprintStore(System.IO.Path.Combine(file.Folder, "baselines"));
        Acceptances = new AcceptanceStore(System.IO.Path.Combine(file.Folder, "baselines"));
        History = HistoryStores.Open(file.Configuration, file.Folder, Environment);
    }

    /// <summary>What gate.yml says.</summary>
    public GateConfiguration Configuration { get; init; }

    /// <summary>The full path of gate.yml.</summary>
    public string Path { get; }

    /// <summary>The folder of the checkout that gate.yml's paths are relative to.</summary>
    public string Folder { get; private init; }

    /// <summary>What the reader of a report should know about where its policy is from.</summary>
    public IReadOnlyList<Diagnostic> Notes { get; init; } = [];

    /// <summary>Whether what was accepted on purpose counts; what a fork accepts does not.</summary>
    public bool MayAccept { get; init; } = true;

    /// <summary>The full path of gate.yml.</summary>
    public string File { get; }

    /// <summary>This machine.</summary>
    public Testbed Testbed { get; }

    /// <summary>Where and how benchmark processes run.</summary>
    public Placement Placement { get; private init; } = Placement.Free;

    /// <summary>The stored baselines of all testbeds.</summary>
    public BaselineStore Store { get; }

    /// <summary>Which machines the names of testbeds were given to.</summary>
    public FingerprintStore Fingerprints { get; }

    /// <summary>What was accepted on purpose.</summary>
    public AcceptanceStore Acceptances { get; private init; }

    /// <summary>What was measured over time.</summary>
    public IHistoryStore History { get; }

    /// <summary>The folder of the run files of this checkout.</summary>
    public string RunFolder => System.IO.Path.Combine(Folder, ".gate", "runs");

    /// <summary>The folder of the output of processes that failed.</summary>
    public string LogFolder => System.IO.Path.Combine(Folder, ".gate", "logs");

    /// <summary>The variables of this process.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = System.Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);

    /// <summary>Finds the checkout from the current folder.</summary>
    public static Place Find(string config)
    {
        var file = ConfigurationFile.Load(System.Environment.CurrentDirectory, config);
        return new Place(file, Describe(file.Configuration));
    }

    /// <summary>This checkout with the policy and the baselines of another; what was accepted on purpose stays this one's.</summary>
    public Place By(ConfigurationFile file) => new(file, Describe(file.Configuration)) { Folder = Folder, Acceptances = Acceptances, MayAccept = MayAccept };

    /// <summary>The same; null where there is no gate.yml and none was named.</summary>
    public static Place? FindOrNone(string config)
    {
        try
        {
            return Find(config);
        }
        catch (GateException exception) when (exception.Diagnostics[0].Code == Codes.ConfigurationNotFound && config.Length == 0)
        {
            return null;
        }
    }

    /// <summary>The same, to measure at: on the machine that gate.yml asks for, where it says.</summary>
    /// <exception cref="GateException">It is another machine, or processes cannot be put where gate.yml says.</exception>
    public static Place FindToMeasure(string config) => Find(config).ToMeasure();

    /// <summary>This place, to measure at.</summary>
    /// <exception cref="GateException">It is another machine than gate.yml asks for, or processes cannot be put where it says.</exception>
    public Place ToMeasure()
    {
        Require(Configuration.Testbed, Testbed);
        return this with { Placement = Placement.Of(Configuration.Testbed.Pin) };
    }

    /// <summary>This place with only the named suites, and of those only the benchmarks that a filter matches; empty lists and texts change nothing.</summary>
    /// <exception cref="GateException">A suite that gate.yml does not have.</exception>
    public Place Only(IReadOnlyList<string> suites)
    {
        foreach (var name in suites)
        {
            if (!Configuration.Suites.Any(suite => string.Equals(suite.Name, name, StringComparison.Ordinal)))
                throw new GateException(Codes.UnknownSuite, $"gate.yml has no suite '{name}'. It has: {string.Join(", ", Configuration.Suites.Select(suite => suite.Name))}.");
        }

        return suites.Count == 0
            ? this
            : this with { Configuration = Configuration with { Suites = [.. Configuration.Suites.Where(suite => suites.Contains(suite.Name, StringComparer.Ordinal))] } };
    }

    /// <summary>This place with only the suites whose benchmarks can take turns.</summary>
    /// <exception cref="GateException">There are none.</exception>
    public Place OnlySteppable() => Configuration.Suites.Any(suite => suite.CanStep)
        ? this with { Configuration = Configuration with { Suites = [.. Configuration.Suites.Where(suite => suite.CanStep)] } }
        : throw new GateException(Codes.NothingQualified, "No suite of gate.yml is one of BenchmarkDotNet, and nothing else can take turns in a duel.");

    /// <summary>The baselines of this machine for the suites at hand.</summary>
    public IReadOnlyList<Baseline> StoredBaselines() => StoredBaselines(Testbed.Name);

    /// <summary>The baselines of the machine that measured a run, which may be judged on another.</summary>
    public IReadOnlyList<Baseline> StoredBaselines(RecordingHeader measured) => StoredBaselines(measured.Testbed.Name);

    /// <summary>The commit that the stored baselines were measured at: this machine's, or the newest of any machine's; empty when nothing is stored.
    /// Another machine's numbers are not used, but its commit is the one that this repository compares with.</summary>
    public string StoredCommit() => (StoredBaselines() is { Count: > 0 } own ? own : AllBaselines())
        .SelectMany(baseline => baseline.Sessions)
        .OrderByDescending(session => session.Time)
        .Select(session => session.Commit)
        .FirstOrDefault("");

    /// <summary>What was accepted on purpose, holds today, and may be accepted that way: in the store, and in the messages of the change's commits.</summary>
    public async Task<IReadOnlyList<Acceptance>> Accepted(RecordingHeader header, CancellationToken cancel)
    {
        var allowed = Configuration.Policy.Acceptable;
        if (allowed == Acceptable.Never || !MayAccept) return [];
        var today = DateOnly.FromDateTime(DateTime.Today);
        IReadOnlyList<Acceptance> stored = [.. Acceptances.Read().Where(acceptance => acceptance.Until >= today)];
        if (allowed != Acceptable.Trailer || header.Baseline.Commit.Length == 0) return stored;
        var trailers = await (await Repository(cancel)).Trailers(AcceptanceTrailer.Key, header.Baseline.Commit, header.Candidate.Commit, cancel);
        return [.. stored, .. trailers.SelectMany(trailer => new AcceptanceTrailer(trailer.Value, trailer.Author).Of(header.Family))];
    }

    /// <summary>The git repository around the folder of gate.yml.</summary>
    public Task<Repository> Repository(CancellationToken cancel) => Workspace.Git.Repository.Discover(Folder, Environment, cancel);

    private static Testbed Describe(GateConfiguration configuration)
    {
        var testbed = Testbeds.Probe.Describe(configuration.Testbed.Name);
        var noted = testbed with { Notes = new SortedDictionary<string, string>(testbed.Notes.ToDictionary(), StringComparer.Ordinal) { ["gate"] = Tool.Version } };
        return Recipes.Note(noted, configuration.Suites);
    }

    // Numbers of another machine than the one asked for answer a question that nobody asked.
    private static void Require(TestbedSettings settings, Testbed testbed)
    {
        var missing = settings.Requirements.Select(requirement => requirement.Missing(testbed)).Where(text => text.Length > 0).ToList();
        if (missing.Count == 0) return;
        throw new GateException(Codes.AnotherMachine, $"This machine is not the one that gate.yml asks for: {string.Join("; ", missing)}. Measure on one that is, or change `testbed.require`.");
    }

    private IReadOnlyList<Baseline> StoredBaselines(string testbed) => testbed.Length == 0
        ? []
        : [.. Configuration.Suites.Select(suite => Store.TryRead(testbed, suite.Name, out var baseline) ? baseline : null).OfType<Baseline>()];

    private List<Baseline> AllBaselines() =>
        [.. Store.List().Select(file => Store.TryRead(file.Testbed, file.Suite, out var baseline) ? baseline : null).OfType<Baseline>()];
}
