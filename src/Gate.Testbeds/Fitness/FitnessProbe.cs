using System.Diagnostics;

namespace Gate.Testbeds.Fitness;

/// <summary>Asks this machine what state it is in. What cannot be found out is unknown, never guessed.</summary>
public static class FitnessProbe
{
    /// <summary>Watches the machine for <see cref="FitnessOptions.Interval"/>, and otherwise reads some small files.</summary>
    /// <exception cref="OperationCanceledException">Somebody stopped it.</exception>
    public static async Task<MachineState> Read(FitnessOptions options, CancellationToken cancel)
    {
        var state = await Look(() => Pause(options.Interval, cancel));
        return state with
        {
            Timer = state.Timer with { Frequency = Stopwatch.Frequency },
            Disks = DiskProbe.Read(options.Folders),
            IsDebugged = Debugger.IsAttached || (state.IsDebugged ?? false),
        };
    }

    private static Task<MachineState> Look(Func<Task<TimeSpan>> pause) =>
        OperatingSystem.IsLinux() ? LinuxMachine.Read(new LinuxTree("/"), Environment.ProcessId, pause)
        : OperatingSystem.IsWindows() ? WindowsMachine.Read(pause)
        : OperatingSystem.IsMacOS() ? MacMachine.Read(pause)
        : Task.FromResult(MachineState.Unknown);

    private static async Task<TimeSpan> Pause(TimeSpan interval, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        await Task.Delay(interval, cancel);
        return Stopwatch.GetElapsedTime(started);
    }
}
