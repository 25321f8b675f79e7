using Gate.Cli.Output;

namespace Gate.Cli.Bisecting;

/// <summary>What is to be searched for.</summary>
/// <param name="Benchmark">The full name.</param>
/// <param name="Suite">The suite; empty where only one has it.</param>
/// <param name="Metric">The metric that got worse.</param>
/// <param name="Good">A commit, branch or tag without the step.</param>
/// <param name="Bad">A later one with it.</param>
/// <param name="IsFresh">Whether answers of an earlier search are left aside.</param>
/// <param name="Seed">Seed of the drawn orders.</param>
/// <param name="Talk">Says what goes on.</param>
internal sealed record BisectRequest(string Benchmark, string Suite, string Metric, string Good, string Bad, bool IsFresh, int Seed, Talk Talk);
