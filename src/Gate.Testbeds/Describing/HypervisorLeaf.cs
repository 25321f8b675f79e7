namespace Gate.Testbeds.Describing;

/// <summary>What an x86 processor says of a hypervisor beneath it (CPUID, leaves 1 and 0x40000000).</summary>
/// <param name="IsPresent">Whether there is one; null on processors that have no such instruction.</param>
/// <param name="Signature">The letters it is known by: "KVMKVMKVM"; empty without.</param>
/// <param name="IsManaged">Whether this system manages it and is no guest of it, as Windows does with its own Hyper-V.</param>
public sealed record HypervisorLeaf(bool? IsPresent, string Signature, bool IsManaged)
{
    /// <summary>The processor has no such instruction.</summary>
    public static readonly HypervisorLeaf Unknown = new(IsPresent: null, "", IsManaged: false);

    /// <summary>The processor says that there is none.</summary>
    public static readonly HypervisorLeaf None = new(IsPresent: false, "", IsManaged: false);
}
