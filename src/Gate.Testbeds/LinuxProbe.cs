using Gate.Testbeds.Describing;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds;

/// <summary>Fetches the texts in which Linux describes itself.</summary>
public static class LinuxProbe
{
    /// <summary>The facts of the machine whose files the tree holds.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="hypervisor">What its processor says of a hypervisor.</param>
    public static MachineFacts Read(LinuxTree tree, HypervisorLeaf hypervisor)
    {
        var processors = tree.Text("/proc/cpuinfo");
        return new(LinuxCpu.Parse(processors), LinuxMemory.Parse(tree.Text("/proc/meminfo")), OsRelease.Parse(tree.Text("/etc/os-release")), tree.Word("/proc/sys/kernel/osrelease"))
        {
            Microcode = LinuxCpu.Microcode(processors),
            Host = LinuxHost.Read(tree, hypervisor),
            Quota = LinuxLimits.Quota(tree),
        };
    }
}
