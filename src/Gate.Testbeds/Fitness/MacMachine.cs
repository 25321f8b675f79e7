namespace Gate.Testbeds.Fitness;

/// <summary>Looks at a Mac: processes, battery, low power mode. It tells nothing of its clock.</summary>
internal static class MacMachine
{
    /// <summary>The state of this machine.</summary>
    public static async Task<MachineState> Read(Func<Task<TimeSpan>> pause) => new()
    {
        Host = HostSystem.Mac,
        IsVirtual = SystemProgram.Ask("/usr/sbin/sysctl", "-n", "kern.hv_vmm_present").Trim() switch { "1" => true, "0" => false, _ => null },
        Power = new PowerState
        {
            IsOnBattery = MacPower.IsOnBattery(SystemProgram.Ask("/usr/bin/pmset", "-g", "batt")),
            IsLowPower = MacPower.IsLowPower(SystemProgram.Ask("/usr/bin/pmset", "-g")),
        },
        Cores = new CoreState { Allowed = [.. Enumerable.Range(0, Environment.ProcessorCount)] },
        Load = (await SystemProcesses.Watch(pause)) with { Average = LoadAverage.Parse(SystemProgram.Ask("/usr/sbin/sysctl", "-n", "vm.loadavg")) },
    };
}
