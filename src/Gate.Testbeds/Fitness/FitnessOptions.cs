namespace Gate.Testbeds.Fitness;

/// <summary>What to look at, and how seriously.</summary>
public sealed record FitnessOptions
{
    /// <summary>Long enough for 25 ticks of the kernel's clock, so that a process is seen to 4 % of a processor.</summary>
    public static readonly TimeSpan UsualInterval = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether what usually only warns is an error.</summary>
    public bool Require { get; init; }

    /// <summary>The processors that benchmarks are pinned to; empty for the one that Gate chooses.</summary>
    public IReadOnlyList<int> PinnedCores { get; init; } = [];

    /// <summary>The folders that Gate writes to, absolute; they need not be there yet.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Whether Gate itself was built without optimisation.</summary>
    public bool IsGateDebugBuild { get; init; }

    /// <summary>The benchmark projects that were built without optimisation.</summary>
    public IReadOnlyList<string> DebugProjects { get; init; } = [];

    /// <summary>How long other processes are watched.</summary>
    public TimeSpan Interval { get; init; } = UsualInterval;
}
