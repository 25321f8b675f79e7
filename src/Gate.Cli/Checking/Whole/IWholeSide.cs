using Gate.Core.Benchmarks;
using Gate.Running.Launching;

namespace Gate.Cli.Checking.Whole;

/// <summary>One side of a suite whose benchmarks are measured in whole processes, since nothing in them can take turns.</summary>
internal interface IWholeSide
{
    /// <summary>What is measured: two sides of the same hash are the same code.</summary>
    string Hash { get; }

    /// <summary>What it was built with; empty when nothing tells.</summary>
    string Tools { get; }

    /// <summary>Its benchmarks, before any filter of the command line.</summary>
    IReadOnlyList<ListedBenchmark> Benchmarks { get; }

    /// <summary>The metrics that a benchmark is judged by.</summary>
    IReadOnlyList<Metric> MetricsOf(BenchmarkId benchmark);

    /// <summary>One launch of a benchmark.</summary>
    Task<LaunchResult> Launch(BenchmarkId benchmark, CancellationToken cancel);
}
