using Gate.Core.Benchmarks;
using Gate.Core.Recording;

namespace Gate.Running.Launching;

/// <summary>What one process measured of one benchmark.</summary>
/// <param name="Benchmark">Which benchmark.</param>
/// <param name="Readings">Time with one value an iteration; allocated bytes with one value, where they were counted. Empty when it failed.</param>
/// <param name="Warnings">Doubts about this launch.</param>
/// <param name="Failure">Why the benchmark did not run to its end; empty when it did.</param>
public sealed record LaunchResult(BenchmarkId Benchmark, IReadOnlyList<Reading> Readings, IReadOnlyList<string> Warnings, string Failure)
{
    /// <summary>Whether the benchmark ran to its end.</summary>
    public bool HasSucceeded => Failure.Length == 0;

    internal static LaunchResult Failed(BenchmarkId benchmark, string failure, IReadOnlyList<string>? warnings = null) =>
        new(benchmark, [], warnings ?? [], failure);
}
