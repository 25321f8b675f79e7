using Gate.Cli.Checking.Whole;
using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Core.Testbeds;
using Gate.Core.Variants;
using Gate.Running.Building;
using Gate.Running.Launching;

namespace Gate.Cli.Checking;

/// <summary>All that a check measures: the builds of both sides of every suite.</summary>
internal sealed class Subjects
{
    private readonly IReadOnlyList<Subject> _all;

    private Subjects(IReadOnlyList<Subject> all) => _all = all;

    /// <summary>Builds the sides of the suites, and asks the programs what benchmarks they have.</summary>
    /// <param name="place">The checkout.</param>
    /// <param name="checkouts">The top folders of the sides to build.</param>
    /// <param name="launcher">Starts programs.</param>
    /// <param name="filter">Which benchmarks are wanted, beyond the suites' own filters.</param>
    /// <param name="talk">Says what is being built.</param>
    /// <param name="cancel">Stops a build.</param>
    public static async Task<Subjects> Build(
        Place place, IReadOnlyList<SideCheckout> checkouts, Launcher launcher, Glob filter, Action<string> talk, CancellationToken cancel)
    {
        var all = new List<Subject>();
        foreach (var checkout in checkouts)
        {
            foreach (var suite in place.Configuration.Suites.Where(suite => suite.Profile is null))
            {
                talk($"Building {NameOf(suite)} of {checkout.Name} …");
                all.Add(suite.CanStep ? await Build(checkout, suite, launcher, filter, cancel) : await BuildWhole(place, checkout, suite, filter, cancel));
            }
        }

        var subjects = new Subjects(all);
        if (place.Configuration.Suites.Any(suite => suite.Profile is null)) subjects.RefuseEmpty(filter);
        return subjects;
    }

    /// <summary>The program of a suite on one side.</summary>
    public BuiltProgram Program(string suite, Side side) => Find(suite, side)!.Program!;

    /// <summary>What measures a suite of one side in whole processes; null where it is a program of BenchmarkDotNet.</summary>
    public IWholeSide? Whole(string suite, Side side) => Find(suite, side)!.Whole;

    /// <summary>Hash over all builds of one side: what was really measured.</summary>
    public string BuildHash(Side side) =>
        string.Join('+', _all.Where(subject => subject.Side == side && subject.Exists).Select(subject => subject.Hash));

    /// <summary>What the two sides of a suite were built with, where it is not the same.</summary>
    public IReadOnlyDictionary<string, string> ToolChanges() => _all
        .Where(subject => subject.Exists)
        .GroupBy(subject => subject.Suite.Name, StringComparer.Ordinal)
        .Select(sides => (Suite: sides.Key, Tools: sides.OrderBy(subject => subject.Side).Select(subject => subject.Tools).Distinct(StringComparer.Ordinal).ToList()))
        .Where(suite => suite.Tools.Count > 1)
        .ToDictionary(suite => suite.Suite, suite => string.Join(" → ", suite.Tools), StringComparer.Ordinal);

    /// <summary>Every benchmark of the candidate, and of a base of which nothing is known: it may have any of them.</summary>
    public IReadOnlyList<FamilyMember> FamilyAgainstUnknown() => [.. Family().Select(member => member with { InBaseline = true })];

    /// <summary>Every benchmark of the candidate, or stored of the base under the same filters.</summary>
    public IReadOnlyList<FamilyMember> FamilyAgainst(IReadOnlyList<Baseline> stored, Glob filter)
    {
        var suites = _all.Select(subject => subject.Suite).DistinctBy(suite => suite.Name).ToDictionary(suite => suite.Name, StringComparer.Ordinal);
        var inBaseline = stored.SelectMany(baseline => baseline.Benchmarks).Select(benchmark => benchmark.Id)
            .Where(id => suites.TryGetValue(id.Suite, out var suite) && suite.Filter.Matches(id.Name) && filter.Matches(id.Name))
            .ToHashSet();
        var inCandidate = Family();
        return
        [
            .. inCandidate.Select(member => member with { InBaseline = inBaseline.Contains(member.Benchmark) })
                .Concat(inBaseline.Except(inCandidate.Select(member => member.Benchmark))
                    .Select(id => new FamilyMember(id, InBaseline: true, InCandidate: false, StoredMetrics(stored, id, suites[id.Suite])) { CanStep = suites[id.Suite].CanStep }))
                .OrderBy(member => member.Benchmark),
        ];
    }

    /// <summary>Every benchmark of either side, in ordinal order.</summary>
    public IReadOnlyList<FamilyMember> Family() =>
    [
        .. _all
            .SelectMany(subject => subject.Benchmarks.Select(benchmark => (benchmark.Id, subject)))
            .GroupBy(listed => listed.Id, listed => listed.subject)
            .OrderBy(listed => listed.Key)
            .Select(listed => new FamilyMember(
                listed.Key,
                listed.Any(subject => subject.Side == Side.Baseline),
                listed.Any(subject => subject.Side == Side.Candidate),
                // A side that failed has measured less.
                listed.Select(subject => MetricsOf(subject, listed.Key)).MaxBy(metrics => metrics.Count)!)
            {
                CanStep = listed.First().Suite.CanStep,
                Source = listed.FirstOrDefault(subject => subject.Side == Side.Candidate)?.Program is { } program ? SourceLines.Find(program, listed.Key.Name) : Location.None,
            }),
    ];

    /// <summary>What the candidate's programs say of their benchmarks beside names.</summary>
    public IReadOnlyList<VariantMark> Marks() =>
    [
        .. _all.Where(subject => subject is { Side: Side.Candidate, Program: not null })
            .SelectMany(subject => subject.Benchmarks)
            .Select(benchmark => new VariantMark(benchmark.Id, benchmark.IsBaseline, benchmark.Categories)),
    ];

    /// <summary>The classes whose benchmarks cannot be listed: failed before they could be measured.</summary>
    public IReadOnlyList<RecordedLaunch> Broken() =>
    [
        .. _all
            .SelectMany(subject => subject.Benchmarks.Where(benchmark => benchmark.Failure.Length > 0).Select(benchmark => new RecordedLaunch
            {
                Benchmark = benchmark.Id,
                Side = subject.Side,
                Stage = Stage.Screen,
                Round = 0,
                Position = 0,
                Failure = benchmark.Failure,
            })),
    ];

    /// <summary>Doubts about a benchmark that were said when it was listed.</summary>
    public IReadOnlyList<string> Warnings(BenchmarkId benchmark, Side side) =>
        Find(benchmark.Suite, side)?.Benchmarks.FirstOrDefault(listed => listed.Id == benchmark)?.Warnings ?? [];

    /// <summary>The testbed with notes of the BenchmarkDotNet and the Go that measured.</summary>
    public Testbed WithVersions(Testbed testbed)
    {
        var versions = _all
            .Where(subject => subject is { Side: Side.Candidate, Program: not null })
            .Select(subject => subject.BenchmarkDotNet)
            .Distinct(StringComparer.Ordinal);
        var notes = new SortedDictionary<string, string>(testbed.Notes.ToDictionary(), StringComparer.Ordinal);
        if (string.Join(", ", versions) is { Length: > 0 } libraries) notes["benchmarkdotnet"] = libraries;
        var go = _all.Where(subject => subject is { Side: Side.Candidate, Suite.Go: not null, Whole: not null }).Select(subject => subject.Tools).Distinct(StringComparer.Ordinal);
        if (string.Join(", ", go) is { Length: > 0 } compilers) notes["go"] = compilers;
        return testbed with { Notes = notes };
    }

    /// <summary>Builds one suite of a checkout.</summary>
    public static Task<BuiltProgram> BuildProgram(SideCheckout checkout, Suite suite, CancellationToken cancel) => Builder.Build(
        new BuildRequest { Suite = suite, Side = checkout.Side, Root = checkout.Root, Checkout = checkout.Top, Output = Path.Combine(checkout.Output, suite.Name) },
        cancel);

    private static async Task<Subject> Build(SideCheckout checkout, Suite suite, Launcher launcher, Glob filter, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(checkout.Root, suite.Project))) return new Subject(suite, checkout.Side, Program: null, [], "");
        var program = await BuildProgram(checkout, suite, cancel);
        var listed = await launcher.List(program, cancel);
        return new Subject(suite, checkout.Side, program, [.. listed.Where(benchmark => suite.Filter.Matches(benchmark.Id.Name) && filter.Matches(benchmark.Id.Name))], GlobalJson.SdkOf(checkout.Top));
    }

    private static async Task<Subject> BuildWhole(Place place, SideCheckout checkout, Suite suite, Glob filter, CancellationToken cancel)
    {
        var whole = await WholeSides.Build(place, checkout, suite, cancel);
        return new Subject(suite, checkout.Side, Program: null, [.. whole?.Benchmarks.Where(benchmark => filter.Matches(benchmark.Id.Name)) ?? []], "") { Whole = whole };
    }

    private static IReadOnlyList<Metric> MetricsOf(Subject subject, BenchmarkId benchmark) =>
        subject.Whole is { } whole ? whole.MetricsOf(benchmark) : [.. subject.Suite.Metrics.Select(SuiteMetrics.Named)];

    // What only the store has was measured by what the store says.
    private static IReadOnlyList<Metric> StoredMetrics(IReadOnlyList<Baseline> stored, BenchmarkId benchmark, Suite suite) => suite.CanStep
        ? [.. suite.Metrics.Select(SuiteMetrics.Named)]
        : [.. stored.SelectMany(baseline => baseline.Benchmarks).First(candidate => candidate.Id == benchmark).Metrics.Select(metric => metric.Sample.Metric)];

    private static string NameOf(Suite suite) =>
        suite.Command is { } command ? $"'{command.Run}'" : suite.Go is { } go ? $"{go.Packages} in {go.Directory}" : suite.Project;

    private void RefuseEmpty(Glob filter)
    {
        if (_all.Any(subject => subject.Benchmarks.Count > 0)) return;
        var patterns = string.Join(", ", _all.Select(subject => subject.Suite.Filter.Pattern).Append(filter.Pattern).Distinct(StringComparer.Ordinal).Select(pattern => $"'{pattern}'"));
        throw new GateException(Codes.FilterMatchesNothing, $"No benchmark of {string.Join(", ", _all.Select(subject => NameOf(subject.Suite)).Distinct(StringComparer.Ordinal))} has a name that matches {patterns}. * stands for any text; names are written Namespace.Class.Method.");
    }

    private Subject? Find(string suite, Side side) =>
        _all.FirstOrDefault(subject => subject.Side == side && string.Equals(subject.Suite.Name, suite, StringComparison.Ordinal));
}
