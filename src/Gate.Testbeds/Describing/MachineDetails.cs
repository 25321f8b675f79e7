namespace Gate.Testbeds.Describing;

/// <summary>What a system tells of its machine beyond what identifies it and beyond its state of the moment. What is null, or empty, is unknown.</summary>
public sealed record MachineDetails
{
    /// <summary>The processors.</summary>
    public ProcessorDetails Processor { get; init; } = new();

    /// <summary>The memory that the system sees, in bytes.</summary>
    public long? MemoryBytes { get; init; }

    /// <summary>The room for memory on disks, in bytes.</summary>
    public long? SwapBytes { get; init; }

    /// <summary>What the system calls itself: "Debian GNU/Linux 12 (bookworm)".</summary>
    public string System { get; init; } = "";

    /// <summary>The exact version of its kernel.</summary>
    public string Kernel { get; init; } = "";

    /// <summary>Maker and model of the machine.</summary>
    public string Product { get; init; } = "";

    /// <summary>Whether it is a virtual machine, and on what.</summary>
    public VirtualMachine Host { get; init; } = VirtualMachine.Unknown;

    /// <summary>The container around this process: "docker".</summary>
    public string Container { get; init; } = "";

    /// <summary>What this process may use of the machine.</summary>
    public Limits Limits { get; init; } = Limits.Unknown;

    /// <summary>Whether a battery is being discharged.</summary>
    public bool? IsOnBattery { get; init; }
}
