using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Testbeds;

namespace Gate.Adapters.Joining;

/// <summary>What one file said.</summary>
/// <param name="Commit">The commit it names; empty when it names none.</param>
/// <param name="Testbed">The machine it names.</param>
/// <param name="Benchmarks">Its benchmarks, each identity once.</param>
/// <param name="Diagnostics">What is about no single benchmark.</param>
internal sealed record FileReading(
    string Commit,
    Testbed Testbed,
    IReadOnlyList<Benchmark> Benchmarks,
    IReadOnlyList<Diagnostic> Diagnostics);
