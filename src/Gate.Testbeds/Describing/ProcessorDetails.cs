namespace Gate.Testbeds.Describing;

/// <summary>What a system tells of its processors. What is null, or empty, is unknown.</summary>
public sealed record ProcessorDetails
{
    /// <summary>The model as the system has it.</summary>
    public string Model { get; init; } = "";

    /// <summary>The revision of the microcode: "0x1000065".</summary>
    public string Microcode { get; init; } = "";

    /// <summary>How many packages there are.</summary>
    public int? Sockets { get; init; }

    /// <summary>How many cores run.</summary>
    public int? Cores { get; init; }

    /// <summary>How many threads run: what the system calls processors.</summary>
    public int? Threads { get; init; }

    /// <summary>The caches, the nearest to a core first.</summary>
    public IReadOnlyList<Cache> Caches { get; init; } = [];

    /// <summary>The processors of each NUMA node: "0-7", "8-15".</summary>
    public IReadOnlyList<string> Nodes { get; init; } = [];

    /// <summary>The clock at this moment.</summary>
    public double? Megahertz { get; init; }
}
