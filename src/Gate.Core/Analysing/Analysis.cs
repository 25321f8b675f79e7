using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Profiling;
using Gate.Core.Testbeds;
using Gate.Core.Variants;

namespace Gate.Core.Analysing;

/// <summary>What is known of benchmarks, their variants, and whether they matter: all that `analyze` writes.</summary>
public sealed record Analysis
{
    /// <summary>Files, addresses and suites that were looked at.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The commit that was measured; empty where the results do not say.</summary>
    public string Commit { get; init; } = "";

    /// <summary>The machine that measured.</summary>
    public Testbed Testbed { get; init; } = Testbed.Unknown;

    /// <summary>Every benchmark, the slowest first.</summary>
    public required IReadOnlyList<BenchmarkCost> Benchmarks { get; init; }

    /// <summary>The variants, those that matter most first.</summary>
    public required IReadOnlyList<VariantResult> Variants { get; init; }

    /// <summary>One a sample type of each real profile.</summary>
    public required IReadOnlyList<ProfileView> Profiles { get; init; }

    /// <summary>One a benchmark; empty without a profile.</summary>
    public required IReadOnlyList<Impact> Impacts { get; init; }

    /// <summary>What an operation may cost before it is pointed at.</summary>
    public required FlagLimits Limits { get; init; }

    /// <summary>What to look at first, in that order.</summary>
    public required IReadOnlyList<Advice> Advice { get; init; }

    /// <summary>Benchmarks whose work no profile shows to matter.</summary>
    public required IReadOnlyList<Impact> FalseTargets { get; init; }

    /// <summary>What is not known, whole sentences.</summary>
    public required IReadOnlyList<string> NotMeasured { get; init; }

    /// <summary>What was odd about the sources.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The impact of a benchmark; null without a profile.</summary>
    public Impact? ImpactOf(BenchmarkId benchmark) => Impacts.FirstOrDefault(impact => impact.Benchmark == benchmark);
}

/// <summary>What an operation of a benchmark costs.</summary>
/// <param name="Benchmark">Which benchmark.</param>
/// <param name="Time">Nanoseconds; null where it was not measured.</param>
/// <param name="Bytes">Allocated bytes; null where they were not measured.</param>
/// <param name="Allocations">Allocated objects; null where they were not counted.</param>
/// <param name="Launches">Processes that measured its time.</param>
/// <param name="Flags">Which limits it exceeds: "over 1 ms".</param>
/// <param name="Failure">Why it did not run to its end; empty when it did.</param>
public sealed record BenchmarkCost(
    BenchmarkId Benchmark, double? Time, double? Bytes, double? Allocations, int Launches, IReadOnlyList<string> Flags, string Failure);

/// <summary>Something to do.</summary>
/// <param name="Subject">A benchmark or a function.</param>
/// <param name="Text">What, and why: a sentence with numbers, that begins behind the subject.</param>
/// <param name="Share">The share of the real profile that it is about; 0 where none knows it.</param>
public sealed record Advice(string Subject, string Text, double Share);
