namespace Gate.Testbeds;

/// <summary>Fetches what `sysctl` says of a Mac.</summary>
internal static class MacProbe
{
    /// <summary>The facts of this machine.</summary>
    public static MachineFacts Read()
    {
        var (processor, memory) = MacSysctl.Parse(Ask("machdep.cpu.brand_string", "hw.memsize"));
        return new(processor, memory, MacSysctl.System(Environment.OSVersion.Version), Ask("kern.osrelease").Trim());
    }

    private static string Ask(params string[] names) => SystemProgram.Ask("/usr/sbin/sysctl", ["-n", .. names]);
}
