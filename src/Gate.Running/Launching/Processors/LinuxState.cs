using System.Globalization;

namespace Gate.Running.Launching.Processors;

/// <summary>What the kernel says a process is doing.</summary>
internal static class LinuxState
{
    /// <summary>Whether somebody stopped the process (SIGSTOP, as by `kill -STOP` or a debugger that left it); false where that cannot be told.</summary>
    public static bool IsStopped(int process)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            // "<id> (<name>) <state> …"; the name may hold anything, a bracket too.
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            return text[(text.LastIndexOf(')') + 2)..].StartsWith('T');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
