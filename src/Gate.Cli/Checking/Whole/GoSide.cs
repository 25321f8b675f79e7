using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Running.Go;
using Gate.Running.Launching;

namespace Gate.Cli.Checking.Whole;

/// <summary>The Go benchmarks of one checkout: compiled once, one process a benchmark and launch.</summary>
internal sealed class GoSide : IWholeSide
{
    private readonly GoProgram _program;
    private readonly string _folder;
    private readonly Dictionary<BenchmarkId, GoListed> _listed;

    private GoSide(GoProgram program, string folder, IReadOnlyList<GoListed> listed)
    {
        _program = program;
        _folder = folder;
        _listed = listed.ToDictionary(benchmark => benchmark.Benchmark.Id);
        Benchmarks = [.. listed.Select(benchmark => benchmark.Benchmark)];
    }

    /// <inheritdoc />
    public string Hash => _program.Hash;

    /// <inheritdoc />
    public string Tools => _program.Version;

    /// <inheritdoc />
    public IReadOnlyList<ListedBenchmark> Benchmarks { get; }

    /// <summary>Compiles the test programs, and runs every benchmark once to learn its name and what it measures.</summary>
    /// <exception cref="GateException">It does not compile, or lies outside of the checkout.</exception>
    public static async Task<GoSide?> Build(Place place, SideCheckout checkout, Suite suite, CancellationToken cancel)
    {
        var module = Path.GetFullPath(suite.Go!.Directory, checkout.Root);
        if (Path.GetRelativePath(checkout.Top, module).Split(Path.DirectorySeparatorChar)[0] is "..")
            throw new GateException(Codes.OutsideCheckout, $"Suite '{suite.Name}': directory '{suite.Go.Directory}' leads out of the checkout {checkout.Top}.");
        if (checkout.Side == Side.Baseline && !Directory.Exists(module)) return null;
        var folder = Path.Combine(checkout.Output, suite.Name);
        var program = await GoProgram.Build(suite, module, folder, place.Configuration.Budget.LaunchTimeout, cancel);
        var listed = new List<GoListed>();
        foreach (var package in program.Packages) listed.AddRange(await List(program, package, folder, suite, cancel));
        RequireMetrics(suite, listed);
        return new GoSide(program, folder, listed);
    }

    /// <inheritdoc />
    public IReadOnlyList<Metric> MetricsOf(BenchmarkId benchmark) => _listed.TryGetValue(benchmark, out var listed) ? listed.Metrics : [];

    /// <inheritdoc />
    public async Task<LaunchResult> Launch(BenchmarkId benchmark, CancellationToken cancel)
    {
        var package = _listed[benchmark].Package;
        var answer = await _program.Launch(package, benchmark.Name[(package.Path.Length + 1)..], cancel);
        var text = GoText.Of(answer, benchmark.Suite, _folder);
        return text is { Trouble.Length: 0, Benchmarks: [{ HasFailed: false } measured] }
            ? new LaunchResult(benchmark, [.. measured.Samples.Select(sample => new Reading(sample.Metric, sample.Launches[0].Values))], measured.Warnings, "")
            : new LaunchResult(benchmark, [], [], Reason(text));
    }

    private static async Task<IReadOnlyList<GoListed>> List(GoProgram program, GoPackage package, string folder, Suite suite, CancellationToken cancel)
    {
        var text = GoText.Of(await program.Try(package, cancel), suite.Name, folder);
        if (text.Trouble.Length == 0) return Listed(text, package, suite);
        // The process died at one of them: each is asked alone, so that the others are measured and that one is told by its name.
        var listed = new List<GoListed>();
        foreach (var name in await program.Names(package, cancel))
        {
            var alone = GoText.Of(await program.Try(package, name, cancel), suite.Name, folder);
            var id = new BenchmarkId(suite.Name, $"{package.Path}.{name}");
            if (alone.Trouble.Length == 0) listed.AddRange(Listed(alone, package, suite));
            else if (suite.Filter.Matches(id.Name)) listed.Add(new GoListed(new ListedBenchmark(id, [], alone.Trouble), package, [Metric.Time]));
        }

        return listed;
    }

    private static List<GoListed> Listed(GoText text, GoPackage package, Suite suite) =>
    [
        .. text.Benchmarks.Where(benchmark => suite.Filter.Matches(benchmark.Id.Name)).Select(benchmark => new GoListed(
            new ListedBenchmark(benchmark.Id, [], benchmark.HasFailed ? Reason(text with { Benchmarks = [benchmark] }) : ""),
            package,
            Judged(benchmark, suite))),
    ];

    // One that failed has printed nothing, and its failure is to be told all the same.
    private static IReadOnlyList<Metric> Judged(Benchmark benchmark, Suite suite) => benchmark.Samples.Count == 0
        ? [Metric.Time]
        : [.. benchmark.Samples.Select(sample => sample.Metric).Where(metric => suite.Metrics.Count == 0 || suite.Metrics.Contains(metric.Name, StringComparer.Ordinal))];

    private static void RequireMetrics(Suite suite, List<GoListed> listed)
    {
        var measured = listed.SelectMany(benchmark => benchmark.Metrics).Select(metric => metric.Name).ToHashSet(StringComparer.Ordinal);
        if (listed.Count == 0 || suite.Metrics.FirstOrDefault(name => !measured.Contains(name)) is not { } missing) return;
        throw new GateException(Codes.UnmeasuredMetric, $"Suite '{suite.Name}': no benchmark of {suite.Go!.Packages} measures '{missing}'. Take it out of the suite's `metrics` in gate.yml.");
    }

    private static string Reason(GoText text) =>
        text.Trouble.Length > 0 ? text.Trouble
        : text.Benchmarks.SelectMany(benchmark => benchmark.Failures).FirstOrDefault("It printed no result.");

    private sealed record GoListed(ListedBenchmark Benchmark, GoPackage Package, IReadOnlyList<Metric> Metrics);
}
