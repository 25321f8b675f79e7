using Gate.Core.Diagnostics;
using Gate.Core.Testbeds;

namespace Gate.Core.Benchmarks;

/// <summary>All samples of one commit on one testbed, whatever tool they came from.</summary>
/// <param name="Commit">The commit that was measured; empty when the source does not say.</param>
/// <param name="Testbed">The machine it was measured on, as far as the source says.</param>
/// <param name="Benchmarks">The benchmarks in ordinal order of their identity, each once.</param>
/// <param name="Diagnostics">What was found while reading or running that is about no single benchmark.</param>
public sealed record Run(
    string Commit,
    Testbed Testbed,
    IReadOnlyList<Benchmark> Benchmarks,
    IReadOnlyList<Diagnostic> Diagnostics);
