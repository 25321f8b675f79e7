using Gate.Core.Diagnostics;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Tests.Fitness;

public class MachineTests
{
    [Fact]
    public async Task A_server_that_is_kept_for_measuring_is_fit()
    {
        using var tree = Machines.Server();

        var findings = Found.On(await tree.Look());

        Assert.Empty(findings);
        Assert.Equal("Fit to measure.\n", FitnessText.Of(findings));
    }

    [Fact]
    public async Task A_laptop_on_its_battery_is_told_all_that_makes_its_times_scatter()
    {
        using var tree = Machines.Laptop();

        var findings = Found.On(await tree.Look());

        Assert.Equal("GATE8000 GATE8004 GATE8001 GATE8003 GATE8006 GATE8014", Found.Ids(findings));
        Assert.Equal("The governor of processor 3 is powersave.", Found.Only(Codes.ClockFollowsLoad, findings).Found);
        Assert.Equal("echo 1 | sudo tee /sys/devices/system/cpu/intel_pstate/no_turbo", Found.Only(Codes.TurboOn, findings).Mend);
        Assert.Contains("lowered their clock 12 times since", Found.Only(Codes.Throttled, findings).Found, StringComparison.Ordinal);
        Assert.Equal("Benchmarks run on processor 3, sharing a core with processor 2.", Found.Only(Codes.SiblingOnline, findings).Found);
        Assert.Equal("echo 0 | sudo tee /sys/devices/system/cpu/cpu2/online", Found.Only(Codes.SiblingOnline, findings).Mend);
        Assert.Equal("1 GiB of memory lie in swap.", Found.Only(Codes.SwapInUse, findings).Found);
    }

    [Fact]
    public async Task A_virtual_machine_without_cpufreq_is_fit_and_its_clock_is_the_hosts_business()
    {
        using var tree = Machines.VirtualMachine();

        var state = await tree.Look(() => tree.Write("/proc/stat", "cpu  3539459 181164 224055 3432925 6162 0 19927 297095 0 0\n"));

        var findings = Found.On(state);
        Assert.Equal("GATE8002 GATE8011 GATE8012", Found.Ids(findings));
        Assert.Equal("This virtual machine has no cpufreq: the frequency is the host's business.", Found.Only(Codes.ClockHidden, findings).Found);
        Assert.Equal("The load of the last minute was 3.82, on 2 processors.", Found.Only(Codes.LoadHigh, findings).Found);
        Assert.Equal("The host took 3.9 % of the processors' time since the machine was started, and little of it now.", Found.Only(Codes.TimeStolen, findings).Found);
        Assert.Equal("Fit to measure.", FitnessText.Summary(findings));
    }

    [Fact]
    public async Task A_virtual_machine_has_no_limits_where_version_1_says_none()
    {
        using var tree = Machines.VirtualMachine();

        var state = await tree.Look();

        Assert.Null(state.Cores.Quota);
        Assert.Null(state.Memory.LimitBytes);
        Assert.Equal(0, state.Cores.ThrottledPeriods);
        Assert.False(state.Power.IsOnBattery);
    }

    [Fact]
    public async Task A_busy_machine_names_who_works_and_never_Gate()
    {
        using var tree = Machines.Server();
        tree.Write("/proc/50/stat", Lines.Process(50, "cc1plus", 10, 1000));
        tree.Write("/proc/51/stat", Lines.Process(51, "idle", 11, 1000));
        tree.Write("/proc/999/stat", Lines.Process(FakeTree.Self, "dotnet", 12, 1000));

        var findings = Found.On(await tree.Look(() =>
        {
            tree.Write("/proc/stat", Lines.Times(1050, 9000));
            tree.Write("/proc/50/stat", Lines.Process(50, "cc1plus", 10, 1024));
            tree.Write("/proc/51/stat", Lines.Process(51, "idle", 11, 1001));
            tree.Write("/proc/999/stat", Lines.Process(FakeTree.Self, "dotnet", 12, 1025));
        }));

        var finding = Found.Only(Codes.OthersBusy, findings);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("Other processes use processors: cc1plus (process 50) 96 % of one.", finding.Found);
        Assert.Equal("ps -o pid,user,etime,args -p 50", finding.Mend);
        Found.None(Codes.HiddenWork, findings);
        Assert.Equal("Fit to measure, with 1 warning.", FitnessText.Summary(findings));
    }

    [Fact]
    public async Task Work_of_no_process_that_can_be_seen_is_told()
    {
        using var tree = Machines.Server();

        var findings = Found.On(await tree.Look(() => tree.Write("/proc/stat", Lines.Times(1025, 9025))));

        Assert.Equal("Something that cannot be seen from here keeps 1 processor at work.", Found.Only(Codes.HiddenWork, findings).Found);
    }

    [Fact]
    public async Task Time_that_the_host_takes_now_is_a_warning()
    {
        using var tree = Machines.VirtualMachine();

        var findings = Found.On(await tree.Look(() => tree.Write("/proc/stat", "cpu  3539459 181164 224055 3432921 6162 0 19927 297099 0 0\n")));

        var finding = Found.Only(Codes.TimeStolen, findings);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("The host took 8 % of the processors' time within 250 ms.", finding.Found);
    }

    [Fact]
    public async Task A_machine_that_swaps_now_is_warned_about()
    {
        using var tree = Machines.Server();

        var findings = Found.On(await tree.Look(() => tree.Write("/proc/vmstat", "pswpin 300\npswpout 200\n")));

        Assert.Equal("The system swaps: 500 pages while Gate looked.", Found.Only(Codes.Swapping, findings).Found);
        Assert.Equal(Severity.Warning, Found.Only(Codes.Swapping, findings).Severity);
    }

    [Fact]
    public async Task A_processor_that_gets_too_hot_meanwhile_is_a_warning()
    {
        using var tree = Machines.Server();

        var findings = Found.On(await tree.Look(() => tree.Write("/sys/devices/system/cpu/cpu1/thermal_throttle/core_throttle_count", "1\n")));

        var finding = Found.Only(Codes.Throttled, findings);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.StartsWith("Processors were too hot and lowered their clock 1 time while", finding.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0\n", "GATE8018")]
    [InlineData("1\n", "")]
    [InlineData("2\n", "")]
    [InlineData("on\n", "GATE8021")]
    public async Task Randomisation_that_is_off_is_told(string setting, string expected)
    {
        using var tree = Machines.Server();
        tree.Write("/proc/sys/kernel/randomize_va_space", setting);

        Assert.Equal(expected, Found.Ids(Found.On(await tree.Look())));
    }

    [Fact]
    public async Task A_tracer_is_told()
    {
        using var tree = Machines.Server();
        tree.Write("/proc/self/status", "TracerPid:\t4711\nCpus_allowed_list:\t0-1\n");

        Assert.Equal("GATE8019", Found.Ids(Found.On(await tree.Look())));
    }

    [Theory]
    [InlineData("hpet\n", "tsc hpet \n", "echo tsc | sudo tee /sys/devices/system/clocksource/clocksource0/current_clocksource")]
    [InlineData("acpi_pm\n", "acpi_pm \n", "The kernel does not trust the faster clock here; this tells why: sudo dmesg | grep -i tsc")]
    public async Task A_clock_that_is_slow_to_read_is_told(string source, string available, string mend)
    {
        using var tree = Machines.Server();
        tree.Write("/sys/devices/system/clocksource/clocksource0/current_clocksource", source);
        tree.Write("/sys/devices/system/clocksource/clocksource0/available_clocksource", available);

        Assert.Equal(mend, Found.Only(Codes.TimerPoor, Found.On(await tree.Look())).Mend);
    }

    [Theory]
    [InlineData("kvm-clock\n")]
    [InlineData("hyperv_clocksource_tsc_page\n")]
    [InlineData("arch_sys_counter\n")]
    public async Task A_clock_that_is_fast_to_read_is_not_worth_a_word(string source)
    {
        using var tree = Machines.Server();
        tree.Write("/sys/devices/system/clocksource/clocksource0/current_clocksource", source);

        Assert.Empty(Found.On(await tree.Look()));
    }
}
