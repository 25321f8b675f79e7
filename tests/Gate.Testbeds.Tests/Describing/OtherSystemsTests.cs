using Gate.Testbeds.Describing;

namespace Gate.Testbeds.Tests.Describing;

/// <summary>Answers made by hand after the systems' documentation: no such machine was at hand.</summary>
public class OtherSystemsTests
{
    private const string AppleSilicon =
        """
        hw.ncpu: 10
        hw.memsize: 17179869184
        hw.packages: 1
        hw.physicalcpu: 10
        hw.logicalcpu: 10
        hw.l1dcachesize: 65536
        hw.l2cachesize: 4194304
        hw.perflevel0.physicalcpu: 8
        hw.perflevel0.l1icachesize: 196608
        hw.perflevel0.l1dcachesize: 131072
        hw.perflevel0.l2cachesize: 12582912
        hw.perflevel0.cpusperl2: 4
        hw.perflevel1.physicalcpu: 2
        hw.perflevel1.l1dcachesize: 65536
        hw.perflevel1.l2cachesize: 4194304
        hw.perflevel1.cpusperl2: 2
        hw.model: MacBookPro18,3
        machdep.cpu.brand_string: Apple M1 Pro
        kern.osproductversion: 15.1
        kern.osrelease: 24.1.0
        kern.hv_vmm_present: 0
        """;

    private const string IntelMac =
        """
        hw.memsize: 8589934592
        hw.packages: 1
        hw.physicalcpu: 4
        hw.logicalcpu: 8
        hw.cpufrequency: 2300000000
        hw.l1dcachesize: 32768
        hw.l2cachesize: 262144
        hw.l3cachesize: 6291456
        machdep.cpu.microcode_version: 240
        machdep.cpu.brand_string: Intel(R) Core(TM) i5-8259U CPU @ 2.30GHz
        kern.hv_vmm_present: 1
        """;

    private const string TwoSockets =
        """


        Name                      : Intel(R) Xeon(R) Gold 6230 CPU @ 2.10GHz
        NumberOfCores             : 20
        NumberOfLogicalProcessors : 40
        L2CacheSize               : 20480
        L3CacheSize               : 28160
        CurrentClockSpeed         : 2095

        Name                      : Intel(R) Xeon(R) Gold 6230 CPU @ 2.10GHz
        NumberOfCores             : 20
        NumberOfLogicalProcessors : 40
        L2CacheSize               : 20480
        L3CacheSize               : 28160
        CurrentClockSpeed         : 2095


        Manufacturer        : Dell Inc.
        Model               : PowerEdge R640
        TotalPhysicalMemory : 206158430208


        Caption : Microsoft Windows Server 2022 Datacenter
        Version : 10.0.20348


        AllocatedBaseSize : 30720
        """;

    private static readonly MachineFacts Registry = new("Intel(R) Xeon(R) Gold 6230 CPU @ 2.10GHz", 1L << 37, "windows server 2022", "10.0.20348.0") { Microcode = "0x5003604", Host = VirtualMachine.Of(HypervisorLeaf.None) };

    [Fact]
    public void A_Mac_of_Apples_own_processors_has_caches_of_two_kinds_of_cores()
    {
        var details = MacDetails.Parse(AppleSilicon, isOnBattery: true);

        Assert.Equal(("Apple M1 Pro", "", 1, 10, 10), (details.Processor.Model, details.Processor.Microcode, details.Processor.Sockets, details.Processor.Cores, details.Processor.Threads));
        Assert.Equal(["L1d 8 × 128 KiB", "L1d 2 × 64 KiB", "L1i 8 × 192 KiB", "L2 2 × 12 MiB", "L2 1 × 4 MiB"], details.Processor.Caches.Select(cache => cache.ToString()));
        Assert.Null(details.Processor.Megahertz);
        Assert.Equal((17_179_869_184, "macOS 15.1", "24.1.0", "MacBookPro18,3"), (details.MemoryBytes, details.System, details.Kernel, details.Product));
        Assert.Equal(("no", true), (details.Host.Text, details.IsOnBattery));
    }

    [Fact]
    public void A_Mac_of_Intels_processors_tells_its_microcode_and_its_clock()
    {
        var details = MacDetails.Parse(IntelMac, isOnBattery: null);

        Assert.Equal(("0xf0", 4, 8, 2300.0), (details.Processor.Microcode, details.Processor.Cores, details.Processor.Threads, details.Processor.Megahertz));
        Assert.Equal(["L1d 32 KiB", "L2 256 KiB", "L3 6 MiB"], details.Processor.Caches.Select(cache => cache.ToString()));
        Assert.Equal(("yes", ""), (details.Host.Text, details.System));
    }

    [Fact]
    public void Windows_lists_every_package()
    {
        var details = WindowsDetails.Parse(TwoSockets, Registry);

        Assert.Equal((2, 40, 80), (details.Processor.Sockets, details.Processor.Cores, details.Processor.Threads));
        Assert.Equal(["L2 20 MiB", "L3 27.50 MiB"], details.Processor.Caches.Select(cache => cache.ToString()));
        Assert.Equal((206_158_430_208, 30_720L * 1024 * 1024), (details.MemoryBytes, details.SwapBytes));
        Assert.Equal(("Microsoft Windows Server 2022 Datacenter", "10.0.20348.0", "Dell Inc. PowerEdge R640"), (details.System, details.Kernel, details.Product));
        Assert.Equal(("0x5003604", 2095.0, "no", false), (details.Processor.Microcode, details.Processor.Megahertz, details.Host.Text, details.IsOnBattery));
    }

    [Theory]
    [InlineData("NumberOfCores : 4\r\n\r\nBatteryStatus : 1\r\n", true)]
    [InlineData("NumberOfCores : 4\r\n\r\nBatteryStatus : 2\r\n", false)]
    [InlineData("NumberOfCores : 4\r\n", false)]
    [InlineData("", null)]
    public void Windows_tells_whether_it_lives_on_a_battery(string text, bool? expected) => Assert.Equal(expected, WindowsDetails.Parse(text, Registry).IsOnBattery);

    [Theory]
    [InlineData(new byte[] { 0, 0, 0, 0, 0xf0, 0, 0, 0 }, "0xf0")]
    [InlineData(new byte[] { 0x29, 0x80, 0, 0x0a, 0, 0, 0, 0 }, "0xa008029")]
    [InlineData(new byte[] { 1, 0, 0, 0, 2, 0, 0, 0 }, "")]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0 }, "")]
    [InlineData(new byte[] { 1, 2 }, "")]
    [InlineData(new byte[0], "")]
    public void Windows_keeps_a_revision_in_one_of_two_numbers(byte[] value, string expected) => Assert.Equal(expected, WindowsMicrocode.Parse(value));

    [Fact]
    public void No_answer_is_a_machine_of_which_nothing_is_known()
    {
        var windows = WindowsDetails.Parse("", new MachineFacts("", 0, "", ""));

        Assert.Equal(new ProcessorDetails(), windows.Processor with { Caches = new ProcessorDetails().Caches, Nodes = new ProcessorDetails().Nodes });
        Assert.Equal((null, null, "", "", null), (windows.MemoryBytes, windows.SwapBytes, windows.System, windows.Product, windows.IsOnBattery));
        Assert.Empty(windows.Processor.Caches.Concat(MacDetails.Parse("", isOnBattery: null).Processor.Caches));
    }
}
