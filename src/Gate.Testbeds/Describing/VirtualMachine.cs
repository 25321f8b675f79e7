using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Describing;

/// <summary>Whether a machine is a virtual one, and on what.</summary>
/// <param name="IsVirtual">Whether it is; null when nothing tells.</param>
/// <param name="Hypervisor">"KVM", "Hyper-V"; empty without, and when it is not told which.</param>
public sealed record VirtualMachine(bool? IsVirtual, string Hypervisor)
{
    /// <summary>Nothing tells.</summary>
    public static readonly VirtualMachine Unknown = new(IsVirtual: null, "");

    private static readonly VirtualMachine Real = new(IsVirtual: false, "");

    private static readonly (string Signature, string Name)[] Signatures =
    [
        ("KVMKVMKVM", "KVM"), ("Linux KVM Hv", "KVM"), ("TCGTCGTCGTCG", "QEMU without KVM"), ("Microsoft Hv", "Hyper-V"), ("VMwareVMware", "VMware"), ("XenVMMXenVMM", "Xen"),
        ("VBoxVBoxVBox", "VirtualBox"), ("bhyve bhyve", "bhyve"), ("prl hyperv", "Parallels"), ("lrpepyh vr", "Parallels"), ("ACRNACRNACRN", "ACRN"), ("QNXQVMBSQG", "QNX"),
    ];

    // What the firmware of virtual machines calls itself (/sys/class/dmi/id); where a processor has no leaf for it nothing else tells.
    private static readonly (string Words, string Name)[] Firmwares =
    [
        ("QEMU", "QEMU"), ("KVM", "KVM"), ("VMware", "VMware"), ("VirtualBox", "VirtualBox"), ("Microsoft Corporation Virtual Machine", "Hyper-V"), ("Amazon EC2", "Amazon EC2"),
        ("Parallels", "Parallels"), ("BHYVE", "bhyve"), ("Apple Virtualization", "Apple Virtualization"), ("Xen", "Xen"),
    ];

    /// <summary>What it runs on, "yes" when it is not told which, "no"; empty when nothing tells.</summary>
    public string Text => IsVirtual switch
    {
        true => Hypervisor.Length > 0 ? Hypervisor : "yes",
        false => "no",
        null => "",
    };

    /// <summary>By what the processor says alone.</summary>
    public static VirtualMachine Of(HypervisorLeaf leaf) => leaf switch
    {
        { IsManaged: true } or { IsPresent: false } => Real,
        { IsPresent: true } => new VirtualMachine(IsVirtual: true, Named(leaf.Signature)),
        _ => Unknown,
    };

    /// <summary>By what Linux says as well.</summary>
    /// <param name="leaf">What the processor says.</param>
    /// <param name="processors">/proc/cpuinfo.</param>
    /// <param name="hypervisor">/sys/hypervisor/type; empty without.</param>
    /// <param name="firmware">Maker and model of the machine, as its firmware has them.</param>
    public static VirtualMachine Of(HypervisorLeaf leaf, string processors, string hypervisor, string firmware)
    {
        var told = Of(leaf);
        if (told.IsVirtual == true) return told;
        if (OneLine.Of(hypervisor) is { Length: > 0 } type) return new VirtualMachine(IsVirtual: true, type);
        if (told.IsVirtual == false) return told;
        var name = OfFirmware(firmware);
        return Virtualisation.Parse(processors, "") switch
        {
            true => new VirtualMachine(IsVirtual: true, name),
            false => Real,
            null => name.Length > 0 ? new VirtualMachine(IsVirtual: true, name) : Unknown,
        };
    }

    // One that is not known yet is called by its letters.
    private static string Named(string signature) =>
        Signatures.FirstOrDefault(known => string.Equals(known.Signature, OneLine.Of(signature), StringComparison.Ordinal), (Signature: "", Name: OneLine.Of(signature))).Name;

    // Amazon rents whole machines as well, whose firmware says so: "Amazon EC2 m6g.metal".
    private static string OfFirmware(string firmware) =>
        firmware.EndsWith(".metal", StringComparison.Ordinal) ? ""
        : Firmwares.FirstOrDefault(known => firmware.Contains(known.Words, StringComparison.Ordinal), (Words: "", Name: "")).Name;
}
