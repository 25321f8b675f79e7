using Gate.Core.Benchmarks;

namespace Gate.Running.Launching;

/// <summary>A benchmark that a program says it has.</summary>
/// <param name="Id">Which benchmark.</param>
/// <param name="Warnings">What of the user's job cannot be had here; whole sentences.</param>
/// <param name="Failure">Why the benchmarks of a class cannot be listed; the identity is then the class's name. Empty otherwise.</param>
public sealed record ListedBenchmark(BenchmarkId Id, IReadOnlyList<string> Warnings, string Failure = "")
{
    /// <summary>Whether its class marks it as what the others are compared with: `Baseline = true`.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>Its categories.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}
