using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;

namespace Gate.Core.Reporting;

/// <summary>What one side of a finding measured.</summary>
/// <param name="Value">The median of the launches in the metric's unit.</param>
/// <param name="Launches">How many processes stand behind it.</param>
public sealed record Measured(double Value, int Launches);

/// <summary>One benchmark and one metric, judged.</summary>
public sealed record Finding
{
    /// <summary>Which benchmark.</summary>
    public required BenchmarkId Benchmark { get; init; }

    /// <summary>Where the benchmark's source begins in the candidate, as a path from the top of its checkout with "/"; no place where nobody knows.</summary>
    public Location Source { get; init; } = Location.None;

    /// <summary>Which metric, with its unit.</summary>
    public required Metric Metric { get; init; }

    /// <summary>What Gate says.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What the policy makes of it.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The baseline's measurement; null when there is none.</summary>
    public Measured? Baseline { get; init; }

    /// <summary>The candidate's measurement; null when there is none.</summary>
    public Measured? Candidate { get; init; }

    /// <summary>Candidate ÷ baseline, turned so that more than 1 is worse; null when it has no value (0 → N, or a side is missing).</summary>
    public double? Ratio { get; init; }

    /// <summary>Lower bound of the ratio, at the gate's false-alarm rate shared over the family.</summary>
    public double? Lower { get; init; }

    /// <summary>Upper bound of the ratio, at the benchmark's miss rate.</summary>
    public double? Upper { get; init; }

    /// <summary>The chance of a difference this clear if the change were no bigger than tolerated, adjusted for the looks and for the whole family.</summary>
    public double? PValue { get; init; }

    /// <summary>The share of a real profile that the benchmark's work has, from 0 to 1; null where no profile was given, or it is not known which functions the benchmark is about.</summary>
    public double? Impact { get; init; }

    /// <summary>The verdict's reason, one sentence with numbers and units.</summary>
    public required string Reason { get; init; }

    /// <summary>Doubts about the data.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
