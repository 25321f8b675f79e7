namespace Gate.Testbeds.Fitness;

/// <summary>Memory and swap.</summary>
public sealed record MemoryState
{
    /// <summary>Nothing is known.</summary>
    public static readonly MemoryState Unknown = new();

    /// <summary>The machine's memory in bytes.</summary>
    public long? TotalBytes { get; init; }

    /// <summary>How much of it this process and its like may use, in bytes; null without a limit, or when nothing says so.</summary>
    public long? LimitBytes { get; init; }

    /// <summary>What lies in swap, in bytes.</summary>
    public long? SwappedBytes { get; init; }

    /// <summary>Pages that went to swap or came from there while Gate looked.</summary>
    public long? SwappedPages { get; init; }
}
