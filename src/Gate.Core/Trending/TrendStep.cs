using Gate.Core.Histories;

namespace Gate.Core.Trending;

/// <summary>What a step is put down to.</summary>
public enum StepCause
{
    /// <summary>A commit between the two that were measured.</summary>
    Commit = 0,

    /// <summary>What nearly all benchmarks of the testbed share: the machine, its runtime, or code below all of them.</summary>
    Machine = 1,

    /// <summary>The fingerprint of the testbed is another one from there on.</summary>
    Testbed = 2,
}

/// <summary>A place where a benchmark's level stepped.</summary>
public sealed record TrendStep
{
    /// <summary>The last session of the old level.</summary>
    public required HistorySession Before { get; init; }

    /// <summary>The first session of the new level.</summary>
    public required HistorySession After { get; init; }

    /// <summary>The level before, in the metric's unit: the median since the step before it.</summary>
    public required double BeforeValue { get; init; }

    /// <summary>The level after, until the next step.</summary>
    public required double AfterValue { get; init; }

    /// <summary>After ÷ before, turned so that more than 1 is worse; null where a level is not positive.</summary>
    public double? Ratio { get; init; }

    /// <summary>The lower bound of the ratio at 95 %.</summary>
    public double? Lower { get; init; }

    /// <summary>The upper bound.</summary>
    public double? Upper { get; init; }

    /// <summary>The chance that a series without a step shows one as clear; 0 for an exact metric.</summary>
    public required double PValue { get; init; }

    /// <summary>What it is put down to.</summary>
    public StepCause Cause { get; init; }

    /// <summary>How many benchmarks of the testbed stepped there, this one included.</summary>
    public int Alike { get; init; } = 1;

    /// <summary>How many were measured on both sides of it.</summary>
    public int Compared { get; init; } = 1;

    /// <summary>What differs between the two sessions' fingerprints and versions: "runtime: .NET 9 → .NET 10".</summary>
    public IReadOnlyList<string> TestbedChanges { get; init; } = [];

    /// <summary>Whether the benchmark got worse.</summary>
    public bool IsWorse => Ratio is { } ratio ? ratio > 1 : AfterValue > BeforeValue;
}
