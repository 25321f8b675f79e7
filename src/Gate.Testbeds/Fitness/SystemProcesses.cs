using System.ComponentModel;
using System.Diagnostics;

namespace Gate.Testbeds.Fitness;

/// <summary>The processes of a system that has no /proc, as far as this user may see them.</summary>
internal static class SystemProcesses
{
    /// <summary>What each of them has used up to now.</summary>
    public static IReadOnlyList<ProcessTicks> Read() => [.. Process.GetProcesses().Select(process => Take(process)).OfType<ProcessTicks>()];

    /// <summary>Looks twice, and tells who worked in between.</summary>
    public static async Task<LoadState> Watch(Func<Task<TimeSpan>> pause)
    {
        var before = Read();
        var elapsed = await pause();
        var after = Read();
        return before.Count == 0 || after.Count == 0 || elapsed <= TimeSpan.Zero
            ? LoadState.Unknown
            : new LoadState { Processes = [.. BusyProcesses.Between(before, after, elapsed).Where(process => process.Id != Environment.ProcessId)] };
    }

    // The system keeps some from users, and some end meanwhile.
    private static ProcessTicks? Take(Process process)
    {
        using (process)
        {
            try
            {
                return new ProcessTicks(
                    process.Id,
                    OneLine.Of(process.ProcessName),
                    process.StartTime.Ticks,
                    (long)(process.TotalProcessorTime.TotalSeconds * BusyProcesses.TicksPerSecond));
            }
            catch (Exception fault) when (fault is InvalidOperationException or Win32Exception or NotSupportedException)
            {
                return null;
            }
        }
    }
}
