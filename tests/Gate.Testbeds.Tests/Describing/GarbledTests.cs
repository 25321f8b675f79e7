using Gate.Testbeds.Describing;
using Gate.Testbeds.Tests.Fitness;

namespace Gate.Testbeds.Tests.Describing;

public class GarbledTests
{
    private static readonly string[] Files =
    [
        "/proc/cpuinfo", "/proc/meminfo", "/proc/loadavg", "/proc/self/status", "/proc/self/cgroup", "/proc/self/mountinfo", "/proc/sys/kernel/osrelease", "/etc/os-release", "/run/systemd/container", "/sys/hypervisor/type",
        "/sys/class/dmi/id/sys_vendor", "/sys/class/dmi/id/product_name", "/proc/device-tree/model", "/sys/fs/cgroup/cpu.max", "/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/cpuset.cpus.effective", "/sys/fs/cgroup/cpu/cpu.cfs_quota_us",
        "/sys/devices/system/node/online", "/sys/devices/system/node/node0/cpulist", "/sys/devices/system/cpu/online", "/sys/devices/system/cpu/cpu0/topology/physical_package_id", "/sys/devices/system/cpu/cpu0/topology/thread_siblings_list",
        "/sys/devices/system/cpu/cpu0/cache/index0/level", "/sys/devices/system/cpu/cpu0/cache/index0/type", "/sys/devices/system/cpu/cpu0/cache/index0/size", "/sys/devices/system/cpu/cpu0/cache/index0/shared_cpu_list",
        "/sys/devices/system/clocksource/clocksource0/current_clocksource", "/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor",
    ];

    [Fact]
    public void A_garbled_text_gives_unknowns_never_an_exception()
    {
        foreach (var text in Garbled.Texts(20_000))
        {
            Assert.True(Cache.Size(text) is null or > 0);
            Assert.True(LinuxCpu.Megahertz(text) is null or (> 0 and < double.PositiveInfinity));
            Assert.All(LinuxCpu.Microcode(text), letter => Assert.InRange(letter, ' ', '~'));
            Plain(MacDetails.Parse(text, isOnBattery: null));
            Plain(WindowsDetails.Parse(text, new MachineFacts(text, 0, text, text)));
            Assert.All(new ContainerSigns(text, text, text, HasDockerFile: true, HasPodmanFile: false, HasKubernetes: false).Name, letter => Assert.InRange(letter, ' ', '~'));
            Assert.All(VirtualMachine.Of(new HypervisorLeaf(IsPresent: true, text, IsManaged: false)).Text, letter => Assert.InRange(letter, ' ', '~'));
            _ = (VirtualMachine.Of(HypervisorLeaf.Unknown, text, "", text), VirtualMachine.Of(HypervisorLeaf.None, text, text, text));
        }
    }

    [Fact]
    public async Task A_machine_whose_files_are_garbled_is_still_described_line_by_line()
    {
        using var tree = new FakeTree();
        var texts = Garbled.Texts(60 * Files.Length).ToArray();
        for (var machine = 0; machine < 60; machine++)
        {
            for (var file = 0; file < Files.Length; file++) tree.Write(Files[file], texts[(machine * Files.Length) + file]);

            var described = await Described.On(tree, HypervisorLeaf.Unknown);

            Assert.All(DescriptionText.Of(described).Split('\n'), line => Assert.Matches("^(|[A-Za-z].*|  [A-Za-z_]+ *  [ -~×]+|  none)$", line));
            Assert.All(described.Testbed.Notes.Values, value => Assert.Matches("^[ -~]+$", value));
        }
    }

    private static void Plain(MachineDetails details) => Assert.All(
        [.. details.Processor.Caches.Select(cache => cache.ToString()), details.Processor.Model, details.System, details.Product, details.Kernel],
        text => Assert.Matches("^[ -~×]*$", text));
}
