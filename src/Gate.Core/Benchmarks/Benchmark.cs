namespace Gate.Core.Benchmarks;

/// <summary>One benchmark as a run saw it: its samples by metric, what was odd about it, and why it failed if it did.</summary>
/// <param name="Id">Which benchmark.</param>
/// <param name="Samples">One sample a metric; empty when nothing could be measured.</param>
/// <param name="Warnings">Whole sentences about oddities of the data: doubt is part of the result.</param>
/// <param name="Failures">Why the benchmark did not run to its end; empty when it did.</param>
public sealed record Benchmark(
    BenchmarkId Id,
    IReadOnlyList<Sample> Samples,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Failures)
{
    /// <summary>Whether its code is compiled while it runs, so that each process may draw another speed of it (tiering, profile-guided optimisation).
    /// Code that was compiled ahead repeats in one process what it does in another, but for some per cent.</summary>
    public bool IsJustInTime { get; init; } = true;

    /// <summary>Whether the benchmark did not run to its end in at least one launch.</summary>
    public bool HasFailed => Failures.Count > 0;

    /// <summary>The names of the metrics that were measured.</summary>
    public IEnumerable<string> Metrics => Samples.Select(sample => sample.Metric.Name);
}
