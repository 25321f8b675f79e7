namespace Gate.Testbeds.Fitness;

/// <summary>What else is at work on the machine.</summary>
public sealed record LoadState
{
    /// <summary>Nothing is known.</summary>
    public static readonly LoadState Unknown = new();

    /// <summary>How many threads ran or wanted to, averaged over the last minute.</summary>
    public double? Average { get; init; }

    /// <summary>The processes that worked while Gate looked, the busiest first; never Gate itself.</summary>
    public IReadOnlyList<BusyProcess>? Processes { get; init; }

    /// <summary>The work of no process that can be seen, in processors.</summary>
    public double? Hidden { get; init; }

    /// <summary>The share of all processors' time that the host took while Gate looked, 0 to 1.</summary>
    public double? Stolen { get; init; }

    /// <summary>The same since the machine was started.</summary>
    public double? StolenSinceBoot { get; init; }
}

/// <summary>A process that works.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name, as the system keeps it.</param>
/// <param name="Share">How much of one processor it uses: 1 is all of it, 2 is two.</param>
public sealed record BusyProcess(int Id, string Name, double Share);
