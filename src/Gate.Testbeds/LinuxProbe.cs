namespace Gate.Testbeds;

/// <summary>Fetches the texts in which Linux describes itself.</summary>
internal static class LinuxProbe
{
    /// <summary>The facts of this machine.</summary>
    public static MachineFacts Read() => new(
        LinuxCpu.Parse(TextOf("/proc/cpuinfo")),
        LinuxMemory.Parse(TextOf("/proc/meminfo")),
        OsRelease.Parse(TextOf("/etc/os-release")),
        TextOf("/proc/sys/kernel/osrelease").Trim());

    // A container may hide or forbid any of them; that is a fact that stays unknown.
    private static string TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
