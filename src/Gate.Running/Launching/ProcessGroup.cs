using System.Runtime.InteropServices;

namespace Gate.Running.Launching;

/// <summary>All that a benchmark process started: its hook made it the leader of a group, which outlives it.</summary>
internal static class ProcessGroup
{
    private const int Kill = 9;

    /// <summary>Kills what is left of the group; nothing happens when it is empty, or on Windows.</summary>
    public static void End(int leader)
    {
        if (!OperatingSystem.IsWindows()) _ = Signal(-leader, Kill);
    }

    // Plain numbers need no marshalling code, and so no unsafe blocks in this project.
#pragma warning disable SYSLIB1054
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
#pragma warning restore SYSLIB1054
}
