using Gate.Core.Benchmarks;

namespace Gate.Core.Baselines;

/// <summary>A regression that somebody took on purpose.</summary>
/// <param name="Benchmark">The benchmark it names.</param>
/// <param name="Metric">The metric it names.</param>
/// <param name="Ratio">The worsening that was accepted, as a ratio; a clearly greater one is not covered. Infinity for 0 → N.</param>
/// <param name="By">Who accepted.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day it holds.</param>
public sealed record Acceptance(BenchmarkId Benchmark, string Metric, double Ratio, string By, string Reason, DateOnly Until);
