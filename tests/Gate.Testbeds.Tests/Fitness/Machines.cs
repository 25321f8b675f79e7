namespace Gate.Testbeds.Tests.Fitness;

/// <summary>Machines that tests look at.</summary>
internal static class Machines
{
    private const string Cpu = "/sys/devices/system/cpu";

    /// <summary>Made by hand: a laptop on its battery, two cores of two threads, with intel_pstate.</summary>
    public static FakeTree Laptop() => new(
    [
        ("/proc/cpuinfo", "processor\t: 0\nmodel name\t: Intel(R) Core(TM) i5-7200U CPU @ 2.50GHz\nflags\t\t: fpu vme ht aperfmperf\n"),
        ("/proc/stat", Lines.Times(1000, 9000)),
        ("/proc/1/stat", Lines.Process(1, "systemd", 0, 50)),
        ("/proc/vmstat", "pswpin 3000\npswpout 9000\n"),
        ("/proc/loadavg", "0.40 0.30 0.20 1/500 4000\n"),
        ("/proc/meminfo", "MemTotal:        8000000 kB\nSwapTotal:       8388604 kB\nSwapFree:        7340028 kB\n"),
        ("/proc/self/status", "TracerPid:\t0\nCpus_allowed_list:\t0-3\n"),
        ("/proc/self/cgroup", "0::/user.slice\n"),
        ("/proc/sys/kernel/randomize_va_space", "2\n"),
        ("/sys/devices/system/clocksource/clocksource0/current_clocksource", "tsc\n"),
        ("/sys/devices/system/clocksource/clocksource0/available_clocksource", "tsc hpet acpi_pm \n"),
        ("/sys/class/power_supply/AC/type", "Mains\n"),
        ("/sys/class/power_supply/AC/online", "0\n"),
        ("/sys/class/power_supply/BAT0/type", "Battery\n"),
        ("/sys/class/power_supply/BAT0/status", "Discharging\n"),
        ($"{Cpu}/online", "0-3\n"),
        ($"{Cpu}/isolated", "\n"),
        ($"{Cpu}/intel_pstate/no_turbo", "0\n"),
        .. Enumerable.Range(0, 4).SelectMany(processor => LaptopProcessor(processor)),
    ]);

    /// <summary>Made by hand: a server with two processors, kept for measuring; nothing is wrong with it.</summary>
    public static FakeTree Server() => new(
    [
        ("/proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu vme\n"),
        ("/proc/stat", Lines.Times(1000, 9000)),
        ("/proc/1/stat", Lines.Process(1, "systemd", 0, 50)),
        ("/proc/vmstat", "pswpin 0\npswpout 0\n"),
        ("/proc/loadavg", "0.10 0.30 0.20 1/500 4000\n"),
        ("/proc/meminfo", "MemTotal:        8000000 kB\nSwapTotal:       8388604 kB\nSwapFree:        8388604 kB\n"),
        ("/proc/self/status", "TracerPid:\t0\nCpus_allowed_list:\t0-1\n"),
        ("/proc/self/cgroup", "0::/system.slice/runner.service\n"),
        ("/proc/sys/kernel/randomize_va_space", "2\n"),
        ("/sys/devices/system/clocksource/clocksource0/current_clocksource", "tsc\n"),
        ("/sys/class/power_supply/AC/type", "Mains\n"),
        ("/sys/class/power_supply/AC/online", "1\n"),
        ($"{Cpu}/online", "0-1\n"),
        ($"{Cpu}/cpufreq/boost", "0\n"),
        .. Enumerable.Range(0, 2).SelectMany(processor => ServerProcessor(processor)),
    ]);

    /// <summary>Captured from a virtual machine with two processors and no cpufreq, shortened.</summary>
    public static FakeTree VirtualMachine() => new(
    [
        ("/proc/cpuinfo", "processor\t: 0\nvendor_id\t: GenuineIntel\nmodel name\t: Intel(R) Xeon(R) Processor\nflags\t\t: fpu vme de pse tsc msr hypervisor lahf_lm\n"),
        ("/proc/stat", "cpu  3539459 181164 224055 3432875 6162 0 19927 297095 0 0\ncpu0 1554599 87288 107265 1942612 2119 0 16547 161044 0 0\nctxt 244510329\nprocs_running 4\n"),
        ("/proc/1/stat", "1 (process_api) S 0 0 0 0 -1 4194560 151493 290809469 0 30170 2667 9162 3517160 199047 20 0 13 0 9 43737088 3263 18446744073709551615 1 1 0\n"),
        ("/proc/vmstat", "nr_free_pages 1553668\npswpin 0\npswpout 0\npgmajfault 31600\n"),
        ("/proc/loadavg", "3.82 3.02 2.46 5/128 5087\n"),
        ("/proc/meminfo", "MemTotal:       24684096 kB\nMemFree:        23727660 kB\nSwapCached:            0 kB\nSwapTotal:             0 kB\nSwapFree:              0 kB\n"),
        ("/proc/self/status", "Name:\tcat\nTracerPid:\t0\nCpus_allowed:\t3\nCpus_allowed_list:\t0-1\n"),
        ("/proc/self/cgroup", "9:name=systemd:/\n4:memory:/process_api/24acf288ed7d68cab1e2c5c7c850bed7\n3:cpuset:/\n2:cpuacct:/\n1:cpu:/\n0::/\n"),
        ("/proc/sys/kernel/randomize_va_space", "2\n"),
        ("/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n"),
        ("/sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n"),
        ("/sys/fs/cgroup/cpu/cpu.stat", "nr_periods 0\nnr_throttled 0\nthrottled_time 0\n"),
        ("/sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n"),
        ("/sys/devices/system/clocksource/clocksource0/current_clocksource", "tsc\n"),
        ("/sys/devices/system/clocksource/clocksource0/available_clocksource", "tsc kvm-clock \n"),
        ($"{Cpu}/online", "0-1\n"),
        ($"{Cpu}/isolated", "\n"),
        ($"{Cpu}/cpu0/topology/thread_siblings_list", "0\n"),
        ($"{Cpu}/cpu1/topology/thread_siblings_list", "1\n"),
        ("/sys/class/power_supply/", ""),
        ($"{Cpu}/cpufreq/", ""),
    ]);

    private static IEnumerable<(string Path, string Text)> LaptopProcessor(int processor) =>
    [
        (At(processor, "cpufreq/scaling_governor"), "powersave\n"),
        (At(processor, "topology/thread_siblings_list"), processor < 2 ? "0-1\n" : "2-3\n"),
        (At(processor, "thermal_throttle/core_throttle_count"), "2\n"),
        (At(processor, "thermal_throttle/package_throttle_count"), "4\n"),
    ];

    private static IEnumerable<(string Path, string Text)> ServerProcessor(int processor) =>
    [
        (At(processor, "cpufreq/scaling_governor"), "performance\n"),
        (At(processor, "topology/thread_siblings_list"), FormattableString.Invariant($"{processor}\n")),
        (At(processor, "thermal_throttle/core_throttle_count"), "0\n"),
    ];

    private static string At(int processor, string name) => FormattableString.Invariant($"{Cpu}/cpu{processor}/{name}");
}
