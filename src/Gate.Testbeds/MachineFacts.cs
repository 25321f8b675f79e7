using Gate.Testbeds.Describing;

namespace Gate.Testbeds;

/// <summary>What a system says about its machine, in its own words; empty or 0 where it says nothing.</summary>
/// <param name="Processor">The processor's full name.</param>
/// <param name="MemoryBytes">Installed memory as far as the system sees it, in bytes.</param>
/// <param name="System">The system and its version: "debian 12".</param>
/// <param name="Kernel">The exact version of the kernel.</param>
public sealed record MachineFacts(string Processor, long MemoryBytes, string System, string Kernel)
{
    /// <summary>The revision of the processor's microcode: "0x1000065".</summary>
    public string Microcode { get; init; } = "";

    /// <summary>Whether it is a virtual machine, and on what.</summary>
    public VirtualMachine Host { get; init; } = VirtualMachine.Unknown;

    /// <summary>How many processors' time may be used; null without a quota, or when nothing says so.</summary>
    public double? Quota { get; init; }
}
