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

    /// <summary>Whether its iterations were turns of a duel. False for a whole launch, and for a benchmark that cannot be stepped:
    /// then nothing of it is measured, <see cref="Failure"/> says why, and whole launches measure it.
    /// What failed in a duel that could be stepped keeps true.</summary>
    public bool WasStepped { get; init; }

    /// <summary>Where it ran while it was measured.</summary>
    public Pinning Pinning { get; init; } = Pinning.None;

    /// <summary>The share of the other side's turns, 0 to 1, in which this side worked for more than a tenth of the turn although it was to wait.</summary>
    public double WorkedWhileWaiting { get; init; }

    /// <summary>How often one iteration called the benchmark; 0 when it failed before that was known.</summary>
    public long Invocations { get; init; }

    internal static LaunchResult Failed(BenchmarkId benchmark, string failure, IReadOnlyList<string>? warnings = null) =>
        new(benchmark, [], warnings ?? [], failure);
}
