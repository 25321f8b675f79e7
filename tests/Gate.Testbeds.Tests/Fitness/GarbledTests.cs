using Gate.Core.Diagnostics;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Tests.Fitness;

public class GarbledTests
{
    private static readonly string[] Files =
    [
        "/proc/cpuinfo", "/proc/stat", "/proc/1/stat", "/proc/2/stat", "/proc/vmstat", "/proc/loadavg", "/proc/meminfo", "/proc/self/status", "/proc/self/cgroup", "/proc/sys/kernel/randomize_va_space",
        "/sys/fs/cgroup/cpu.max", "/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/cpu.stat", "/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "/sys/fs/cgroup/memory/memory.limit_in_bytes",
        "/sys/class/power_supply/BAT0/type", "/sys/class/power_supply/BAT0/status", "/sys/devices/system/clocksource/clocksource0/current_clocksource",
        "/sys/devices/system/cpu/online", "/sys/devices/system/cpu/isolated", "/sys/devices/system/cpu/nohz_full", "/sys/devices/system/cpu/intel_pstate/no_turbo",
        "/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "/sys/devices/system/cpu/cpu0/topology/thread_siblings_list", "/sys/devices/system/cpu/cpu0/thermal_throttle/core_throttle_count",
    ];

    [Fact]
    public void A_garbled_text_gives_less_never_an_exception()
    {
        foreach (var text in Garbled.Texts(20_000))
        {
            Assert.True(ProcessorTimes.Parse(text) is not { } times || (times.Total >= 0 && times.StolenShare is null or (>= 0 and <= 1)));
            Assert.True(ProcessTicks.Parse(text) is not { } process || (process.Used >= 0 && process.Name.All(letter => letter is >= ' ' and <= '~')));
            Assert.True(LoadAverage.Parse(text) is null or (>= 0 and < double.PositiveInfinity));
            Assert.True(Cgroups.Quota(text) is null or (> 0 and < double.PositiveInfinity));
            Assert.True(Cgroups.Limit(text) is null or > 0);
            Assert.All(Cgroups.Folders(text, "cpu"), folder => Assert.StartsWith("/sys/fs/cgroup", folder, StringComparison.Ordinal));
            Assert.True(PowerPlan.Parse(text) is "" or PowerPlan.Balanced);
            Assert.True(PowerSupply.IsOnBattery([new PowerSupply(text, text, text, text)]) is null or false);
            _ = (MacPower.IsOnBattery(text), MacPower.IsLowPower(text), Virtualisation.Parse(text, ""), Virtualisation.Parse("", text));
        }
    }

    [Fact]
    public async Task A_machine_whose_files_are_garbled_still_has_its_findings_told()
    {
        using var tree = new FakeTree();
        var texts = Garbled.Texts(60 * 2 * Files.Length).ToArray();
        for (var machine = 0; machine < 60; machine++)
        {
            var (first, second) = (texts.AsMemory(2 * machine * Files.Length, Files.Length), texts.AsMemory(((2 * machine) + 1) * Files.Length, Files.Length));
            Fill(tree, first.Span);

            var state = await tree.Look(() => Fill(tree, second.Span));

            var told = FitnessText.Of(Found.On(state));
            Assert.StartsWith("Fit to measure", told, StringComparison.Ordinal);
            Assert.True(state.Load.Hidden is null or (>= 0 and < double.PositiveInfinity));
            Assert.All(state.Load.Processes ?? [], process => Assert.True(process.Share > 0 && double.IsFinite(process.Share)));
        }
    }

    [Fact]
    public async Task A_machine_without_a_single_file_is_unknown_and_says_so()
    {
        using var tree = new FakeTree();

        var state = await tree.Look();

        Assert.Null(state.IsVirtual);
        Assert.Null(state.HasRandomLayout);
        Assert.Null(state.IsDebugged);
        Assert.Null(state.Load.Processes);
        Assert.Null(state.Load.Hidden);
        Assert.Null(state.Load.Stolen);
        Assert.Null(state.Memory.SwappedPages);
        Assert.Null(state.Power.IsOnBattery);
        Assert.Null(state.Power.Throttling);
        Assert.Equal("GATE8002 GATE8021", Found.Ids(Found.On(state)));
        Assert.Contains("other processes", Found.Only(Codes.NotAllSeen, Found.On(state)).Found, StringComparison.Ordinal);
    }

    private static void Fill(FakeTree tree, ReadOnlySpan<string> texts)
    {
        for (var file = 0; file < Files.Length; file++) tree.Write(Files[file], texts[file]);
    }
}
