using Gate.Testbeds.Describing;

namespace Gate.Testbeds.Fitness;

/// <summary>Looks at a machine that runs Linux, twice, so that it is seen at work.</summary>
public static class LinuxMachine
{
    /// <summary>The state of the machine whose files the tree holds.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="self">The number of Gate's own process, which is no other.</param>
    /// <param name="pause">Waits between the two looks, and tells how long that took.</param>
    public static async Task<MachineState> Read(LinuxTree tree, int self, Func<Task<TimeSpan>> pause)
    {
        var before = LinuxSnapshot.Read(tree);
        var elapsed = await pause();
        return State(tree, before, LinuxSnapshot.Read(tree), elapsed, self);
    }

    private static MachineState State(LinuxTree tree, LinuxSnapshot before, LinuxSnapshot after, TimeSpan elapsed, int self)
    {
        var status = tree.Text("/proc/self/status");
        return new MachineState
        {
            Host = HostSystem.Linux,
            IsVirtual = Virtualisation.Parse(tree.Text("/proc/cpuinfo"), tree.Text("/sys/hypervisor/type")),
            Power = LinuxPower.Read(tree, before, after),
            Cores = LinuxCores.Read(tree, status, after.ThrottledPeriods - before.ThrottledPeriods),
            Load = LinuxLoad.Of(tree.Text("/proc/loadavg"), before, after, elapsed, self),
            Memory = Memory(tree, after.SwappedPages - before.SwappedPages),
            Timer = Timer(tree),
            HasRandomLayout = tree.Word("/proc/sys/kernel/randomize_va_space") switch { "0" => false, "1" or "2" => true, _ => null },
            IsDebugged = KernelText.Count(status, "TracerPid") is { } tracer ? tracer > 0 : null,
        };
    }

    private static MemoryState Memory(LinuxTree tree, long? swappedPages)
    {
        var text = tree.Text("/proc/meminfo");
        var swapped = (KernelText.Count(text, "SwapTotal") - KernelText.Count(text, "SwapFree")) * 1024;
        return new MemoryState
        {
            TotalBytes = LinuxMemory.Parse(text) is > 0 and var total ? total : null,
            LimitBytes = LinuxLimits.Memory(tree),
            SwappedBytes = swapped >= 0 ? swapped : null,
            SwappedPages = swappedPages >= 0 ? swappedPages : null,
        };
    }

    private static TimerState Timer(LinuxTree tree)
    {
        const string Folder = "/sys/devices/system/clocksource/clocksource0";
        return new TimerState
        {
            Source = OneLine.Of(tree.Text($"{Folder}/current_clocksource")),
            Available = KernelText.Words(OneLine.Of(tree.Text($"{Folder}/available_clocksource"))),
        };
    }
}
