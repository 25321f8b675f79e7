namespace Gate.Core.Configuration;

/// <summary>One entry of `variants` in gate.yml: which benchmarks are variants of which.</summary>
/// <param name="Candidate">The variants, by name without parameters.</param>
/// <param name="Baseline">What they are compared with. What * stands for must be the same text in both names where both have as many of them.</param>
public sealed record VariantRule(Glob Candidate, Glob Baseline);
