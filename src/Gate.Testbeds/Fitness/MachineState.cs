namespace Gate.Testbeds.Fitness;

/// <summary>What is known of the machine at the moment, as far as it matters for measuring. What is null, or empty, is unknown.</summary>
public sealed record MachineState
{
    /// <summary>A machine nothing is known about.</summary>
    public static readonly MachineState Unknown = new();

    /// <summary>The system it runs.</summary>
    public HostSystem Host { get; init; }

    /// <summary>Whether it is a virtual machine.</summary>
    public bool? IsVirtual { get; init; }

    /// <summary>What decides on the clock.</summary>
    public PowerState Power { get; init; } = PowerState.Unknown;

    /// <summary>The processors that may be used.</summary>
    public CoreState Cores { get; init; } = CoreState.Unknown;

    /// <summary>What else is at work.</summary>
    public LoadState Load { get; init; } = LoadState.Unknown;

    /// <summary>Memory and swap.</summary>
    public MemoryState Memory { get; init; } = MemoryState.Unknown;

    /// <summary>What times are read from.</summary>
    public TimerState Timer { get; init; } = TimerState.Unknown;

    /// <summary>Whether every process draws its memory layout (ASLR).</summary>
    public bool? HasRandomLayout { get; init; }

    /// <summary>Whether a debugger or tracer is attached to this process.</summary>
    public bool? IsDebugged { get; init; }

    /// <summary>The space left in the folders that were asked for.</summary>
    public IReadOnlyList<FreeSpace> Disks { get; init; } = [];
}
