using Gate.Cli.Checking;
using Gate.Core.Analysing;
using Gate.Core.Benchmarks;
using Gate.Core.Planning;
using Gate.Core.Recording;
using Gate.Core.Variants;
using Gate.Running.Launching;
using Gate.Running.Recording;
using Gate.Workspace.Configuration;
using Gate.Workspace.Git;

namespace Gate.Cli.Analysing;

/// <summary>Builds this checkout, lets its variants duel, launches what else it has once, and analyses that.</summary>
internal sealed class LiveAnalysis
{
    private static readonly string[] Judged = [Metric.Time.Name, Metric.Allocated.Name, Metric.Allocations.Name];

    private readonly Place _place;
    private readonly MeasureRequest _request;
    private readonly Subjects _subjects;
    private readonly Launcher _launcher;
    private readonly string _commit;
    private readonly bool _isDirty;

    private LiveAnalysis(Place place, MeasureRequest request, Subjects subjects, Launcher launcher, string commit, bool isDirty)
    {
        _place = place;
        _request = request;
        _subjects = subjects;
        _launcher = launcher;
        _commit = commit;
        _isDirty = isDirty;
    }

    /// <summary>The analysis of the suites that are asked for.</summary>
    /// <exception cref="Core.Diagnostics.GateException">The build fails, or nothing matches.</exception>
    public static async Task<Analysis> Of(AnalysisRequest asked, MeasureRequest request, CancellationToken cancel)
    {
        var place = Place.FindToMeasure(request.Config).Only(request.Suites);
        var repository = await place.Repository(cancel);
        var cache = CacheFolder.Choose(Place.Environment, Environment.CurrentDirectory);
        var launcher = new Launcher(place.LogFolder, place.Configuration.Budget.LaunchTimeout, place.Placement);
        var checkout = await SideCheckout.Candidate(place, repository, cache).WithState(repository, cancel);
        var subjects = await Subjects.Build(place, [checkout], launcher, request.Filter, request.Talk.Say, cancel);
        var live = new LiveAnalysis(place, request, subjects, launcher, await repository.Head(cancel), (await repository.Status(cancel)).IsDirty);
        return await live.Measure(asked, cancel);
    }

    private async Task<Analysis> Measure(AnalysisRequest asked, CancellationToken cancel)
    {
        var configuration = _place.Configuration;
        var family = _subjects.Family();
        var pairs = VariantFinder.Find([.. family.Select(member => member.Benchmark)], configuration.Variants, _subjects.Marks());
        using var file = Create(Header(family, pairs));
        var duelling = new Duelling(_place.LogFolder, configuration.Budget.LaunchTimeout, _place.Placement);
        await _request.Talk.Measure(configuration.Budget.Time, progress => new VariantDuels(_subjects, _launcher, duelling, pairs, configuration, progress).Complete(file, cancel));
        var paired = MeasuredVariants.Benchmarks(pairs, file.Recording);
        var others = await Launch([.. family.Select(member => member.Benchmark).Except(paired.Select(benchmark => benchmark.Id))], file.Recording.Header.Session, cancel);
        _request.Talk.Say($"Run file: {file.Path}");
        var run = new Run(_commit, file.Recording.Header.Testbed, [.. paired.Concat(others).Select(Described).OrderBy(benchmark => benchmark.Id)], [.. AnalysisSession.Unmatched(configuration, [.. family.Select(member => member.Benchmark)])]);
        return await AnalysisSession.Of(
            asked with { Files = [.. configuration.Suites.Select(suite => $"suite {suite.Name}{(_isDirty ? ", with uncommitted changes" : "")}")] },
            run,
            MeasuredVariants.Of(pairs, file.Recording, configuration),
            configuration,
            _place.Folder,
            cancel);
    }

    private RunFile Create(RecordingHeader header)
    {
        var folder = Path.Combine(_place.Folder, ".gate", "variants");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, ".gitignore"), "*\n");
        return RunFile.Create(Path.Combine(folder, $"{header.Session}-{header.Seed:x8}.jsonl"), header);
    }

    private RecordingHeader Header(IReadOnlyList<FamilyMember> family, IReadOnlyList<VariantPair> pairs)
    {
        var members = family.ToDictionary(member => member.Benchmark);
        var side = new RecordedSide(_commit, _subjects.BuildHash(Side.Candidate), _isDirty);
        return new RecordingHeader
        {
            Tool = Tool.Version,
            Started = DateTimeOffset.UtcNow,
            Configuration = ConfigurationHash.Of(_place.Configuration),
            Mode = Mode.Duel,
            Seed = _request.Seed,
            Baseline = side,
            Candidate = side,
            Testbed = _subjects.WithVersions(_place.Testbed),
            Family =
            [
                .. pairs.Select(pair => members[pair.Candidate] with
                {
                    InBaseline = true,
                    Metrics = [.. members[pair.Candidate].Metrics.Where(metric => Judged.Contains(metric.Name, StringComparer.Ordinal))],
                }).Where(member => member.Metrics.Count > 0).OrderBy(member => member.Benchmark),
            ],
        };
    }

    // One launch tells what an operation costs, and hardly more.
    private async Task<List<Benchmark>> Launch(IReadOnlyList<BenchmarkId> benchmarks, string session, CancellationToken cancel)
    {
        var results = new List<LaunchResult>();
        foreach (var suite in _place.Configuration.Suites)
        {
            var own = Drawn.Shuffle([.. benchmarks.Where(benchmark => string.Equals(benchmark.Suite, suite.Name, StringComparison.Ordinal))], _request.Seed, 0);
            if (own.Count == 0) continue;
            _request.Talk.Say($"Launching what has no variants in {suite.Name} …");
            if (_subjects.Whole(suite.Name, Side.Candidate) is { } whole)
            {
                foreach (var benchmark in own) results.Add(await whole.Launch(benchmark, cancel));
                continue;
            }

            await foreach (var result in _launcher.Launch(_subjects.Program(suite.Name, Side.Candidate), own, Recipes.Launch(suite), cancel)) results.Add(result);
        }

        return
        [
            .. results.Select(result => new Benchmark(
                result.Benchmark,
                [.. result.Readings.Select(reading => new Sample(reading.Metric, [new Launch(session, reading.Values)]))],
                result.Warnings,
                result.HasSucceeded ? [] : [result.Failure])),
        ];
    }

    private Benchmark Described(Benchmark benchmark) => benchmark with
    {
        IsJustInTime = _place.Configuration.Suites.Single(suite => string.Equals(suite.Name, benchmark.Id.Suite, StringComparison.Ordinal)).CanStep,
    };
}
