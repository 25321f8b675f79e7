using Gate.Core.Benchmarks;

namespace Gate.Core.Comparing;

/// <summary>One benchmark and metric with what each side has of it.</summary>
public sealed record Pair
{
    /// <summary>Which benchmark.</summary>
    public required BenchmarkId Benchmark { get; init; }

    /// <summary>Which metric.</summary>
    public required Metric Metric { get; init; }

    /// <summary>Whether the baseline has this benchmark and metric at all.</summary>
    public required bool InBaseline { get; init; }

    /// <summary>Whether the candidate has this benchmark and metric at all.</summary>
    public required bool InCandidate { get; init; }

    /// <summary>What the baseline measured; null when it measured nothing.</summary>
    public Sample? Baseline { get; init; }

    /// <summary>What the candidate measured; null when it measured nothing.</summary>
    public Sample? Candidate { get; init; }

    /// <summary>Why the baseline did not run to its end; empty when it did.</summary>
    public string BaselineFailure { get; init; } = "";

    /// <summary>Why the candidate did not run to its end; empty when it did.</summary>
    public string CandidateFailure { get; init; } = "";

    /// <summary>Whether both sides ran to their end at least once, so that more launches would bring no metric that is still missing.</summary>
    public bool WasTried { get; init; }

    /// <summary>Whether the sides were not measured together, so that their values may clear the candidate and never accuse it.</summary>
    public bool CanOnlyClear { get; init; }

    /// <summary>Doubts about the data of either side.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether there are values on both sides.</summary>
    public bool IsMeasured => Baseline is not null && Candidate is not null;
}
