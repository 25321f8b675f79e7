using Gate.Testbeds.Describing;
using Gate.Testbeds.Tests.Fitness;

namespace Gate.Testbeds.Tests.Describing;

/// <summary>Machines that tests describe.</summary>
internal static class Machines
{
    /// <summary>What the processor of <see cref="VirtualMachine"/> says.</summary>
    public static readonly HypervisorLeaf Kvm = new(IsPresent: true, "KVMKVMKVM\0\0\0", IsManaged: false);

    public static readonly IReadOnlyDictionary<string, string> NoVariables = new Dictionary<string, string>();

    private const string Cpu = "/sys/devices/system/cpu";

    /// <summary>Captured from a virtual machine with two processors and no firmware tables, whose disk was made from a container's image; shortened.</summary>
    public static FakeTree VirtualMachine() => new(
    [
        ("/proc/cpuinfo", Processors("AMD EPYC", "0x1000065", "2445.406")),
        ("/proc/meminfo", "MemTotal:       24683656 kB\nMemFree:        24008044 kB\nSwapTotal:             0 kB\nSwapFree:              0 kB\n"),
        ("/proc/loadavg", "1.01 1.37 1.00 2/118 7681\n"),
        ("/proc/self/status", "TracerPid:\t0\nCpus_allowed:\t3\nCpus_allowed_list:\t0-1\n"),
        ("/proc/self/cgroup", "9:name=systemd:/\n8:pids:/\n4:memory:/runner/0123456789abcdef\n3:cpuset:/\n2:cpuacct:/\n1:cpu:/\n0::/\n"),
        ("/proc/self/mountinfo", "22 27 0:21 / /proc rw,relatime - proc proc rw\n27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard\n31 23 0:28 / /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw,mode=755\n"),
        ("/proc/sys/kernel/osrelease", "6.18.44\n"),
        ("/proc/sys/kernel/random/boot_id", "11111111-aaaa-4aaa-8aaa-111111111111\n"),
        ("/etc/os-release", "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nNAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\nID=debian\n"),
        ("/.dockerenv", ""),
        ("/sys/class/power_supply/", ""),
        ("/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n"),
        ("/sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n"),
        ("/sys/fs/cgroup/cpuset/cpuset.cpus", "0-1\n"),
        ("/sys/fs/cgroup/cpuset/cpuset.effective_cpus", "0-1\n"),
        ("/sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n"),
        ("/sys/fs/cgroup/memory/runner/0123456789abcdef/memory.limit_in_bytes", "9223372036854771712\n"),
        ("/sys/devices/system/clocksource/clocksource0/current_clocksource", "tsc\n"),
        ("/sys/devices/system/node/online", "0\n"),
        ("/sys/devices/system/node/node0/cpulist", "0-1\n"),
        ($"{Cpu}/online", "0-1\n"),
        .. Enumerable.Range(0, 2).SelectMany(processor => Processor(processor, core: $"{processor}", socket: 0)),
        .. Enumerable.Range(0, 2).SelectMany(processor => (IEnumerable<(string, string)>)
        [
            .. Cache(processor, 0, "1", "Data", "32K", $"{processor}"),
            .. Cache(processor, 1, "1", "Instruction", "32K", $"{processor}"),
            .. Cache(processor, 2, "2", "Unified", "512K", $"{processor}"),
            .. Cache(processor, 3, "3", "Unified", "32768K", "0-1"),
        ]),
    ]);

    /// <summary>Made by hand after the kernel's documentation: a server of two sockets with four threads each, a node to each socket, on its own metal.</summary>
    public static FakeTree BareMetal() => new(
    [
        ("/proc/cpuinfo", "processor\t: 0\nmodel name\t: Intel(R) Xeon(R) Gold 6230 CPU @ 2.10GHz\nmicrocode\t: 0x5003604\ncpu MHz\t\t: 2100.000\nflags\t\t: fpu vme ht\n"),
        ("/proc/meminfo", "MemTotal:       197548032 kB\nSwapTotal:       8388604 kB\nSwapFree:        8388604 kB\n"),
        ("/proc/self/status", "Cpus_allowed_list:\t0-7\n"),
        ("/proc/self/cgroup", "0::/user.slice/user-1000.slice\n"),
        ("/proc/self/mountinfo", "29 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw\n"),
        ("/proc/sys/kernel/osrelease", "6.8.0-60-generic\n"),
        ("/etc/os-release", "PRETTY_NAME=\"Ubuntu 24.04.2 LTS\"\nID=ubuntu\nVERSION_ID=\"24.04\"\n"),
        ("/sys/class/dmi/id/sys_vendor", "Dell Inc.\n"),
        ("/sys/class/dmi/id/product_name", "PowerEdge R640\n"),
        ("/sys/class/power_supply/", ""),
        ("/sys/fs/cgroup/cgroup.controllers", "cpuset cpu io memory hugetlb pids rdma misc\n"),
        ("/sys/fs/cgroup/cpuset.cpus.effective", "0-7\n"),
        ("/sys/fs/cgroup/user.slice/cgroup.controllers", "cpu memory pids\n"),
        ("/sys/fs/cgroup/user.slice/cpu.max", "max 100000\n"),
        ("/sys/fs/cgroup/user.slice/memory.max", "max\n"),
        ("/sys/devices/system/node/online", "0-1\n"),
        ("/sys/devices/system/node/node0/cpulist", "0-3\n"),
        ("/sys/devices/system/node/node1/cpulist", "4-7\n"),
        ($"{Cpu}/online", "0-7\n"),
        ($"{Cpu}/intel_pstate/no_turbo", "1\n"),
        .. Enumerable.Range(0, 8).SelectMany(processor => (IEnumerable<(string, string)>)
        [
            .. Processor(processor, core: Pair(processor), socket: processor / 4),
            .. Cache(processor, 0, "1", "Data", "32K", Pair(processor)),
            .. Cache(processor, 3, "3", "Unified", "28160K", processor < 4 ? "0-3" : "4-7"),
            ($"{Cpu}/cpu{processor}/cpufreq/scaling_governor", "performance\n"),
        ]),
    ]);

    /// <summary>Made by hand after the kernel's documentation: a virtual machine with two arm64 processors, whose kernel knows no packages, in a container with limits.</summary>
    public static FakeTree Arm() => new(
    [
        ("/proc/cpuinfo", "processor\t: 0\nBogoMIPS\t: 243.75\nFeatures\t: fp asimd\nCPU implementer\t: 0x41\nCPU part\t: 0xd0c\n"),
        ("/proc/meminfo", "MemTotal:        8034376 kB\n"),
        ("/proc/self/status", "Cpus_allowed_list:\t1\n"),
        ("/proc/self/cgroup", "0::/\n"),
        ("/proc/self/mountinfo", "651 540 0:118 / / rw,relatime master:280 - overlay overlay rw,lowerdir=/a:/b,upperdir=/c,workdir=/d\n652 651 0:121 / /proc rw - proc proc rw\n"),
        ("/.dockerenv", ""),
        ("/sys/class/dmi/id/sys_vendor", "Amazon EC2\n"),
        ("/sys/class/dmi/id/product_name", "m6g.large\n"),
        ("/sys/fs/cgroup/cgroup.controllers", "cpuset cpu io memory pids\n"),
        ("/sys/fs/cgroup/cpu.max", "150000 100000\n"),
        ("/sys/fs/cgroup/cpuset.cpus.effective", "1\n"),
        ("/sys/fs/cgroup/memory.max", "536870912\n"),
        ($"{Cpu}/online", "0-1\n"),
        .. Enumerable.Range(0, 2).SelectMany(processor => Processor(processor, core: $"{processor}", socket: -1)),
    ]);

    /// <summary>/proc/cpuinfo of two processors.</summary>
    public static string Processors(string model, string microcode, string clock) => string.Join('\n', Enumerable.Range(0, 2).Select(number =>
        $"processor\t: {number}\nvendor_id\t: AuthenticAMD\nmodel name\t: {model}\nmicrocode\t: {microcode}\ncpu MHz\t\t: {clock}\nflags\t\t: fpu vme de hypervisor lahf_lm\n"));

    private static IEnumerable<(string Path, string Text)> Processor(int processor, string core, int socket) =>
    [
        ($"{Cpu}/cpu{processor}/topology/thread_siblings_list", $"{core}\n"),
        ($"{Cpu}/cpu{processor}/topology/physical_package_id", $"{socket}\n"),
    ];

    private static IEnumerable<(string Path, string Text)> Cache(int processor, int index, string level, string type, string size, string shared) =>
    [
        ($"{Cpu}/cpu{processor}/cache/index{index}/level", $"{level}\n"),
        ($"{Cpu}/cpu{processor}/cache/index{index}/type", $"{type}\n"),
        ($"{Cpu}/cpu{processor}/cache/index{index}/size", $"{size}\n"),
        ($"{Cpu}/cpu{processor}/cache/index{index}/shared_cpu_list", $"{shared}\n"),
    ];

    private static string Pair(int processor) => $"{processor / 2 * 2}-{(processor / 2 * 2) + 1}";
}
