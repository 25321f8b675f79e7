using Gate.Core.Benchmarks;

namespace Gate.Core.Variants;

/// <summary>Two ways to do the same work, measured by benchmarks of their own.</summary>
/// <param name="Candidate">The variant that is looked at: the pooled one.</param>
/// <param name="Baseline">What it is compared with: the plain one.</param>
/// <param name="Found">How it is known that they belong together: "names", "Baseline = true", "gate.yml".</param>
public sealed record VariantPair(BenchmarkId Candidate, BenchmarkId Baseline, string Found);

/// <summary>What the program says of a benchmark beside its name.</summary>
/// <param name="Benchmark">Which benchmark.</param>
/// <param name="IsBaseline">Whether it has `Baseline = true`.</param>
/// <param name="Categories">Its categories.</param>
public sealed record VariantMark(BenchmarkId Benchmark, bool IsBaseline, IReadOnlyList<string> Categories);
