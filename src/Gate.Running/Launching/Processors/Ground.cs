namespace Gate.Running.Launching.Processors;

/// <summary>Where a duel is fought.</summary>
/// <param name="Cores">The processors that both sides are pinned to.</param>
/// <param name="Obstacle">Why they cannot be; empty when they can.</param>
internal sealed record Ground(IReadOnlyList<int> Cores, string Obstacle)
{
    /// <summary>How many turns are watched first, on all processors.</summary>
    public int WatchedTurns { get; init; }

    /// <summary>Whether an earlier duel has shown that the benchmark works on several processors.</summary>
    public bool IsKnownToBeParallel { get; init; }

    /// <summary>The processors asked for, or else the last one that Gate may use: the first one serves most interrupts.</summary>
    public static Ground Of(IReadOnlyList<int> cores) =>
        cores.Count > 0 ? new Ground(cores, "")
        : Affinity.Allowed is [.., var last] ? new Ground([last], "")
        : new Ground([], "This system cannot pin a process to a processor.");
}
