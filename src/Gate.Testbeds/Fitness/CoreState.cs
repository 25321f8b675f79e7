namespace Gate.Testbeds.Fitness;

/// <summary>The processors that may be used, and what restricts or protects them.</summary>
public sealed record CoreState
{
    /// <summary>Nothing is known.</summary>
    public static readonly CoreState Unknown = new();

    /// <summary>The processors that this process may use, in ascending order.</summary>
    public IReadOnlyList<int> Allowed { get; init; } = [];

    /// <summary>The processors that share a core, themselves included and only those that run; by processor.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<int>> Threads { get; init; } = new Dictionary<int, IReadOnlyList<int>>();

    /// <summary>Processors that the scheduler leaves alone (isolcpus).</summary>
    public IReadOnlyList<int> Isolated { get; init; } = [];

    /// <summary>Processors without a timer interrupt while one thread runs (nohz_full).</summary>
    public IReadOnlyList<int> Tickless { get; init; } = [];

    /// <summary>How many processors' time may be used; null without a quota, or when nothing says so.</summary>
    public double? Quota { get; init; }

    /// <summary>How many periods of the quota ended early while Gate looked.</summary>
    public long? ThrottledPeriods { get; init; }

    /// <summary>The processors that benchmarks will run on: the pinned ones, or else the last that may be used, as duels choose it.</summary>
    public IReadOnlyList<int> Measured(FitnessOptions options) =>
        options.PinnedCores.Count > 0 ? options.PinnedCores
        : Allowed is [.., var last] ? [last]
        : [];
}
