namespace Gate.Testbeds.Fitness;

/// <summary>Understands whether Linux runs on a virtual machine.</summary>
public static class Virtualisation
{
    /// <summary>True when something says so, false when the processor's flags do not; null where processors have no flag for it (ARM).</summary>
    /// <param name="processors">/proc/cpuinfo.</param>
    /// <param name="hypervisor">/sys/hypervisor/type; empty without.</param>
    public static bool? Parse(string processors, string hypervisor)
    {
        if (hypervisor.Trim().Length > 0) return true;
        var flags = processors.Split('\n').FirstOrDefault(line => line.StartsWith("flags", StringComparison.Ordinal), "");
        return flags.Length == 0 ? null : KernelText.Words(flags).Contains("hypervisor", StringComparer.Ordinal);
    }
}
