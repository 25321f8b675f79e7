using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Describing;

/// <summary>Fetches what Linux tells of its machine.</summary>
public static class LinuxDetails
{
    /// <summary>The details of the machine whose files the tree holds.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="hypervisor">What its processor says of a hypervisor.</param>
    /// <param name="state">Its state at the moment.</param>
    /// <param name="variables">The variables of this process.</param>
    public static MachineDetails Read(LinuxTree tree, HypervisorLeaf hypervisor, MachineState state, IReadOnlyDictionary<string, string> variables)
    {
        var memory = tree.Text("/proc/meminfo");
        return new MachineDetails
        {
            Processor = LinuxProcessors.Read(tree, state.Cores),
            MemoryBytes = LinuxMemory.Parse(memory) is > 0 and var total ? total : null,
            SwapBytes = KernelText.Count(memory, "SwapTotal") * 1024,
            System = OsRelease.Name(tree.Text("/etc/os-release")),
            Kernel = OneLine.Of(tree.Text("/proc/sys/kernel/osrelease")),
            Product = LinuxHost.Product(tree),
            Host = LinuxHost.Read(tree, hypervisor),
            Container = ContainerSigns.Read(tree, variables).Name,
            Limits = LinuxLimits.Read(tree),
            IsOnBattery = state.Power.IsOnBattery,
        };
    }
}
