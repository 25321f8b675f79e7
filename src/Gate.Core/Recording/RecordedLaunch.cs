using Gate.Core.Benchmarks;

namespace Gate.Core.Recording;

/// <summary>Which of the two that are compared.</summary>
public enum Side
{
    /// <summary>What is compared with.</summary>
    Baseline = 0,

    /// <summary>What is judged.</summary>
    Candidate = 1,
}

/// <summary>Why a launch was run.</summary>
public enum Stage
{
    /// <summary>Candidate launches against the stored baseline: can clear, never fail.</summary>
    Screen = 0,

    /// <summary>Whole launches of both sides in ABBA or BAAB order; four make a round.</summary>
    Block = 1,

    /// <summary>Both sides alive at once, taking turns; two launches make a round and values pair by turn.</summary>
    Duel = 2,

    /// <summary>A duel of two builds of the base, in the places of the two sides: it tells whether the session is fit to judge.</summary>
    Control = 3,

    /// <summary>Instructions counted on both sides; nothing is timed, and two launches make a round.</summary>
    Count = 4,
}

/// <summary>One benchmark in one process, as it was measured.</summary>
public sealed record RecordedLaunch
{
    /// <summary>Which benchmark.</summary>
    public required BenchmarkId Benchmark { get; init; }

    /// <summary>Which side.</summary>
    public required Side Side { get; init; }

    /// <summary>Why it was run.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The block or duel it belongs to, from 1; screen launches count up as well.</summary>
    public required int Round { get; init; }

    /// <summary>Its place in the round, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>What was read, by metric; empty when the launch failed.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>Why the benchmark did not run to its end; empty when it did.</summary>
    public string Failure { get; init; } = "";

    /// <summary>Doubts about this launch.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The one or few processors that it measured on; empty when it was free to use all.</summary>
    public IReadOnlyList<int> Cores { get; init; } = [];

    /// <summary>Why the benchmark cannot take turns; empty when it can, or was not asked to.</summary>
    public string Unsteppable { get; init; } = "";

    /// <summary>Whether the benchmark ran to its end.</summary>
    public bool HasSucceeded => Failure.Length == 0;

    /// <summary>Whether it belongs to a round that compares the two sides by this metric.</summary>
    public bool IsOfRoundOf(Metric metric) => metric.IsCounted ? Stage == Stage.Count : IsOfRound;

    /// <summary>Whether it is part of a round that times the two sides against each other.</summary>
    public bool IsOfRound => Stage is Stage.Block or Stage.Duel && Unsteppable.Length == 0;
}

/// <summary>The iterations of one metric in one launch, per operation, less any measured overhead.</summary>
public sealed record Reading(Metric Metric, IReadOnlyList<double> Values);
