using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Running.Commands;
using Gate.Running.Launching;

namespace Gate.Cli.Checking.Whole;

/// <summary>A command in one checkout.</summary>
internal sealed class CommandSide : IWholeSide
{
    private readonly CommandProgram _program;
    private readonly IReadOnlyList<Metric> _metrics;

    private CommandSide(CommandProgram program, string hash, IReadOnlyList<Metric> metrics)
    {
        _program = program;
        _metrics = metrics;
        Hash = hash;
        Benchmarks = [new ListedBenchmark(program.Benchmark, [])];
    }

    /// <inheritdoc />
    public string Hash { get; }

    /// <inheritdoc />
    public string Tools => "";

    /// <inheritdoc />
    public IReadOnlyList<ListedBenchmark> Benchmarks { get; }

    /// <summary>Prepares the checkout and finds the command in it.</summary>
    /// <exception cref="GateException">The candidate does not have it, or what prepares it fails.</exception>
    public static async Task<CommandSide?> Find(Place place, SideCheckout checkout, Suite suite, CancellationToken cancel)
    {
        var metrics = suite.Metrics.Select(Named).ToList();
        var program = await CommandProgram.Find(suite, checkout.Root, place.LogFolder, place.Configuration.Budget.LaunchTimeout, cancel);
        if (program is not null) return new CommandSide(program, checkout.State, metrics);
        return checkout.Side == Side.Baseline ? null : throw new GateException(
            Codes.CommandNotStarted,
            $"Suite '{suite.Name}': '{CommandLine.Split(suite.Command!.Run)[0]}' is not there (looked in {checkout.Root} and on PATH). `run` names a program and its arguments; no shell reads it.");
    }

    /// <inheritdoc />
    public IReadOnlyList<Metric> MetricsOf(BenchmarkId benchmark) => _metrics;

    /// <inheritdoc />
    public Task<LaunchResult> Launch(BenchmarkId benchmark, CancellationToken cancel) => _program.Launch(cancel);

    private static Metric Named(string name) =>
        ProcessMetrics.All.FirstOrDefault(metric => string.Equals(metric.Name, name, StringComparison.Ordinal))
        ?? throw new GateException(
            Codes.UnmeasuredMetric,
            $"A command suite measures {string.Join(", ", ProcessMetrics.All.Select(metric => metric.Name))}, not '{name}'. Take it out of the suite's `metrics` in gate.yml.");
}
