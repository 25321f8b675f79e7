using System.Runtime.InteropServices;

namespace Gate.Hook.Talking;

// The benchmark process leads a group of its own, so that Gate can end what it started even when it died first.
// Windows has no such groups.
internal static class ProcessGroup
{
    private const int Kill = 9;

    private static bool _leads;

    public static void Lead()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) return;
        try
        {
            // 0: this process, as the leader of a new group.
            _leads = SetProcessGroup(0, 0) == 0;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system without this call: what outlives its parent there is not found.
        }
    }

    // Kills this process and all that it started, for when Gate is no longer there to do it.
    public static void End()
    {
        if (_leads) _ = Signal(0, Kill);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);

    [DllImport("libc", EntryPoint = "setpgid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetProcessGroup(int process, int group);
}
