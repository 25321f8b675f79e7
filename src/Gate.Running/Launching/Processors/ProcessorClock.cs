using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Gate.Running.Launching.Processors;

/// <summary>The processor time that a whole process has used, all its threads together, those that have ended included.</summary>
/// <remarks>On Linux one system call that counts nanoseconds; elsewhere as fine as the system keeps it.</remarks>
internal sealed class ProcessorClock
{
    private readonly Process _process;
    private readonly int _clock;

    public ProcessorClock(Process process)
    {
        _process = process;
        if (OperatingSystem.IsLinux() && ClockOf(process.Id, out var clock) == 0) _clock = clock;
    }

    /// <summary>The time up to now; zero when the process is gone.</summary>
    public TimeSpan Read()
    {
        if (_clock != 0) return GetTime(_clock, out var time) == 0 ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1e3) : TimeSpan.Zero;
        try
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            return TimeSpan.Zero;
        }
    }

    // Out parameters of plain numbers need no marshalling code, and so no unsafe blocks in this project.
#pragma warning disable SYSLIB1054
    [DllImport("libc", EntryPoint = "clock_getcpuclockid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockOf(int process, out int clock);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Time time);
#pragma warning restore SYSLIB1054

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
