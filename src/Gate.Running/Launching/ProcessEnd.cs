using System.Globalization;

namespace Gate.Running.Launching;

/// <summary>Says in words how a process ended.</summary>
internal static class ProcessEnd
{
    private const int SignalBase = 128;

    /// <summary>"ended with exit code 3", "was killed by signal 9 (out of memory, or killed by hand)".</summary>
    public static string Describe(int exitCode, bool isWindows) =>
        isWindows ? $"ended with exit code {Number(exitCode)}{Meaning((uint)exitCode)}"
        : exitCode > SignalBase && exitCode < SignalBase + 65 ? $"was ended by signal {Number(exitCode - SignalBase)}{SignalMeaning(exitCode - SignalBase)}"
        : $"ended with exit code {Number(exitCode)}";

    /// <summary>Whether somebody asked the process to stop, as Ctrl+C in a terminal asks Gate and its children alike.</summary>
    public static bool IsInterruption(int exitCode) => exitCode is SignalBase + 2 or SignalBase + 15 or unchecked((int)0xC000013A);

    private static string SignalMeaning(int signal) => signal switch
    {
        2 => " (interrupted)",
        6 => " (aborted)",
        9 => " (killed, as the system does when memory runs out)",
        11 => " (segmentation fault)",
        15 => " (asked to terminate)",
        _ => "",
    };

    private static string Meaning(uint code) => code switch
    {
        0xC00000FD => " (stack overflow)",
        0xC0000005 => " (access violation)",
        0xE0434352 => " (unhandled exception)",
        _ => "",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
