namespace Gate.Core.Configuration;

/// <summary>One entry of `analysis.exercises` in gate.yml: which functions of a profile a benchmark is about.</summary>
/// <param name="Benchmark">The benchmarks, by name without parameters.</param>
/// <param name="Functions">The functions, as the profile names them.</param>
public sealed record ExercisesRule(Glob Benchmark, Glob Functions);
