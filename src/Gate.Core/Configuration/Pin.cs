namespace Gate.Core.Configuration;

/// <summary>How urgently benchmark processes run.</summary>
public enum PinPriority
{
    /// <summary>As any other process.</summary>
    Normal = 0,

    /// <summary>Before others.</summary>
    High = 1,
}

/// <summary>Where and how benchmark processes run.</summary>
/// <param name="Cores">The processors; empty for the last one that Gate may use in duels, and for all of them in whole launches.</param>
/// <param name="Node">The NUMA node whose processors are meant where none are named; null for any.</param>
/// <param name="Priority">How urgently.</param>
public sealed record Pin(IReadOnlyList<int> Cores, int? Node, PinPriority Priority)
{
    /// <summary>Where Gate puts them.</summary>
    public static readonly Pin None = new([], Node: null, PinPriority.Normal);
}
