using System.ComponentModel;
using System.Diagnostics;

namespace Gate.Testbeds.Fitness;

/// <summary>Looks at a Mac: processes, battery, low power mode. It tells nothing of its clock.</summary>
internal static class MacMachine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The state of this machine.</summary>
    public static async Task<MachineState> Read(Func<Task<TimeSpan>> pause) => new()
    {
        Host = HostSystem.Mac,
        IsVirtual = Ask("/usr/sbin/sysctl", "-n", "kern.hv_vmm_present").Trim() switch { "1" => true, "0" => false, _ => null },
        Power = new PowerState
        {
            IsOnBattery = MacPower.IsOnBattery(Ask("/usr/bin/pmset", "-g", "batt")),
            IsLowPower = MacPower.IsLowPower(Ask("/usr/bin/pmset", "-g")),
        },
        Cores = new CoreState { Allowed = [.. Enumerable.Range(0, Environment.ProcessorCount)] },
        Load = (await SystemProcesses.Watch(pause)) with { Average = LoadAverage.Parse(Ask("/usr/sbin/sysctl", "-n", "vm.loadavg")) },
    };

    private static string Ask(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false });
            if (process is null) return "";
            var answer = process.StandardOutput.ReadToEndAsync();
            if (process.WaitForExit(Patience) && answer.Wait(Patience)) return answer.Result;
            process.Kill();
            return "";
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException)
        {
            return "";
        }
    }
}
