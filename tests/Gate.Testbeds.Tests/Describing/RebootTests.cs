using Gate.Testbeds.Describing;

namespace Gate.Testbeds.Tests.Describing;

public class RebootTests
{
    [Fact]
    public async Task A_reboot_changes_what_is_noted_and_not_what_identifies()
    {
        using var tree = Machines.VirtualMachine();
        var before = await Described.On(tree, Machines.Kvm);

        tree.Write("/proc/cpuinfo", Machines.Processors("AMD EPYC", "0x1000099", "3391.120"));
        tree.Write("/proc/loadavg", "0.05 0.01 0.00 1/98 301\n");
        tree.Write("/proc/meminfo", "MemTotal:       24611000 kB\nSwapTotal:             0 kB\n");
        tree.Write("/proc/sys/kernel/osrelease", "6.18.50\n");
        tree.Write("/proc/sys/kernel/random/boot_id", "22222222-bbbb-4bbb-8bbb-222222222222\n");
        tree.Write("/sys/devices/system/clocksource/clocksource0/current_clocksource", "kvm-clock\n");
        var after = await Described.On(tree, Machines.Kvm);

        Assert.Equal(before.Testbed.Identity, after.Testbed.Identity);
        Assert.Equal(before.Testbed.Name, after.Testbed.Name);
        Assert.Empty(before.Testbed.DifferencesTo(after.Testbed));
        Assert.Equal(("0x1000065", "0x1000099"), (before.Testbed.Notes["microcode"], after.Testbed.Notes["microcode"]));
        Assert.Equal(("2445 MHz", "3391 MHz"), (before.Fact("moment", "clock"), after.Fact("moment", "clock")));
    }

    [Theory]
    [InlineData("/proc/cpuinfo", "model name\t: Intel(R) Xeon(R) Platinum 8488C\n", "cpu: AMD EPYC → Intel Xeon Platinum 8488C")]
    [InlineData("/proc/meminfo", "MemTotal:       16374584 kB\n", "memory: 24 GiB → 16 GiB")]
    [InlineData("/etc/os-release", "ID=debian\nVERSION_ID=\"13\"\n", "os: debian 12 → debian 13")]
    public async Task Another_processor_memory_or_system_is_another_machine(string file, string text, string difference)
    {
        using var tree = Machines.VirtualMachine();
        var before = await Described.On(tree, Machines.Kvm);

        tree.Write(file, text);
        var after = await Described.On(tree, Machines.Kvm);

        Assert.Equal([difference], before.Testbed.DifferencesTo(after.Testbed));
        Assert.NotEqual(before.Testbed.Name, after.Testbed.Name);
    }

    [Fact]
    public void What_is_noted_is_no_part_of_the_identity()
    {
        var facts = new MachineFacts("AMD EPYC", 1L << 34, "debian 12", "6.1") { Microcode = "0x1", Host = new VirtualMachine(IsVirtual: true, "KVM"), Quota = 1.5 };

        var testbed = Probe.Describe(facts);

        Assert.Equal(Probe.Describe(new MachineFacts("AMD EPYC", 1L << 34, "debian 12", "5.10")).Identity, testbed.Identity);
        Assert.Equal(Probe.Keys, testbed.Identity.Keys);
        Assert.Equal(("0x1", "KVM", "1.5 processors"), (testbed.Notes["microcode"], testbed.Notes["virtual"], testbed.Notes["quota"]));
    }
}
