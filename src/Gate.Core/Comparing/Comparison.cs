using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Reporting;

namespace Gate.Core.Comparing;

/// <summary>Both sides of one benchmark and metric with what the data say about the difference; no opinion.</summary>
public sealed record Comparison
{
    /// <summary>Which benchmark.</summary>
    public required BenchmarkId Benchmark { get; init; }

    /// <summary>Which metric.</summary>
    public required Metric Metric { get; init; }

    /// <summary>What the policy says about it.</summary>
    public required Threshold Threshold { get; init; }

    /// <summary>What the baseline measured.</summary>
    public required Measured Baseline { get; init; }

    /// <summary>What the candidate measured.</summary>
    public required Measured Candidate { get; init; }

    /// <summary>What the data say.</summary>
    public required IEvidence Evidence { get; init; }

    /// <summary>Doubts about the data.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Said instead of an opinion when the two cannot be compared; empty when they can.</summary>
    public string Incomparable { get; init; } = "";

    /// <summary>Why the evidence must not clear the candidate, though it may speak for it; empty when it may.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>What would settle it, for an inconclusive finding; empty when there is nothing to say.</summary>
    public string Advice { get; init; } = "";

    /// <summary>The worsening that is tolerated, on the comparison's scale.</summary>
    public double Tolerated => Math.Log(Threshold.Tolerate.ToRatio(Baseline.Value));

    /// <summary>The worsening that is to be caught, on the comparison's scale.</summary>
    public double Caught => Math.Log(Threshold.Catch.ToRatio(Baseline.Value));

    /// <summary>Whether both sides lie under the floor, where no difference counts.</summary>
    public bool IsUnderFloor => Threshold.Floor > 0 && Baseline.Value < Threshold.Floor && Candidate.Value < Threshold.Floor;
}
