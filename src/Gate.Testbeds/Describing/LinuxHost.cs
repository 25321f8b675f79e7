using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Describing;

/// <summary>Fetches what Linux says of the machine beneath it.</summary>
internal static class LinuxHost
{
    private const string Firmware = "/sys/class/dmi/id";

    /// <summary>Whether it is a virtual machine, and on what.</summary>
    public static VirtualMachine Read(LinuxTree tree, HypervisorLeaf leaf) =>
        VirtualMachine.Of(leaf, tree.Text("/proc/cpuinfo"), tree.Text("/sys/hypervisor/type"), Product(tree));

    /// <summary>Maker and model: "Dell Inc. PowerEdge R640"; empty where neither firmware nor device tree tells. Numbers that tell one machine from its like are not read.</summary>
    public static string Product(LinuxTree tree) =>
        OneLine.Of($"{tree.Text($"{Firmware}/sys_vendor")} {tree.Text($"{Firmware}/product_name")}") is { Length: > 0 } product ? product
        : OneLine.Of(tree.Text("/proc/device-tree/model"));
}
