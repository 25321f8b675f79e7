using Gate.Testbeds.Describing;
using Gate.Testbeds.Tests.Fitness;

namespace Gate.Testbeds.Tests.Describing;

public class LinuxDetailsTests
{
    [Fact]
    public async Task A_virtual_machine_tells_what_it_knows_and_calls_the_rest_unknown()
    {
        using var tree = Machines.VirtualMachine();

        var text = DescriptionText.Of(await Described.On(tree, Machines.Kvm));

        Assert.Equal(
            """
            processor
              model         AMD EPYC
              microcode     0x1000065
              sockets       1
              cores         2
              threads       2
              caches        L1d 2 × 32 KiB, L1i 2 × 32 KiB, L2 2 × 512 KiB, L3 1 × 32 MiB
              numa          1 node

            memory
              total         23.54 GiB
              swap          none

            system
              os            Debian GNU/Linux 12 (bookworm)
              kernel        6.18.44
              product       unknown

            host
              virtual       yes
              hypervisor    KVM
              container     unknown

            limits
              time          none
              processors    0-1
              affinity      0-1
              memory        none

            dotnet
              runtimes      9.0.9, 10.0.12
              sdks          10.0.401

            environment
              none

            power
              source        unknown
              policy        unknown
              turbo         unknown

            runner
              none

            moment
              clock         2445 MHz
              load          1.01
              timer         tsc

            """.ReplaceLineEndings("\n"),
            text[text.IndexOf("processor\n", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task A_server_on_its_own_metal_has_sockets_nodes_and_no_host()
    {
        using var tree = Machines.BareMetal();

        var machine = await Described.On(tree, HypervisorLeaf.None);

        Assert.Equal(("2", "4", "8"), (machine.Fact("processor", "sockets"), machine.Fact("processor", "cores"), machine.Fact("processor", "threads")));
        Assert.Equal("L1d 4 × 32 KiB, L3 2 × 27.50 MiB", machine.Fact("processor", "caches"));
        Assert.Equal("2 nodes: 0-3; 4-7", machine.Fact("processor", "numa"));
        Assert.Equal("Dell Inc. PowerEdge R640", machine.Fact("system", "product"));
        Assert.Equal(("no", "none", ContainerSigns.None), (machine.Fact("host", "virtual"), machine.Fact("host", "hypervisor"), machine.Fact("host", "container")));
        Assert.Equal(("none", "0-7", "none"), (machine.Fact("limits", "time"), machine.Fact("limits", "processors"), machine.Fact("limits", "memory")));
        Assert.Equal(("mains", "performance (0-7)", "off"), (machine.Fact("power", "source"), machine.Fact("power", "policy"), machine.Fact("power", "turbo")));
        Assert.Equal("no", machine.Testbed.Notes["virtual"]);
    }

    [Fact]
    public async Task A_container_on_arm64_tells_its_limits_and_not_how_many_sockets_there_are()
    {
        using var tree = Machines.Arm();

        var machine = await Described.On(tree, HypervisorLeaf.Unknown);

        Assert.Equal(("", "2"), (machine.Fact("processor", "sockets"), machine.Fact("processor", "cores")));
        Assert.Equal(("ARM 0x41 0xd0c", ""), (machine.Fact("processor", "model"), machine.Fact("processor", "microcode")));
        Assert.Equal(("yes", "Amazon EC2", "docker"), (machine.Fact("host", "virtual"), machine.Fact("host", "hypervisor"), machine.Fact("host", "container")));
        Assert.Equal(("1.5 processors", "1", "1", "512 MiB"), (machine.Fact("limits", "time"), machine.Fact("limits", "processors"), machine.Fact("limits", "affinity"), machine.Fact("limits", "memory")));
        Assert.Equal("1.5 processors", machine.Testbed.Notes["quota"]);
    }

    [Fact]
    public async Task A_machine_without_a_single_file_is_unknown()
    {
        using var tree = new FakeTree();

        var machine = await Described.On(tree, HypervisorLeaf.Unknown);

        Assert.All(machine.Groups.Where(group => group.Name is not "dotnet").SelectMany(group => group.Facts), fact => Assert.Empty(fact.Value));
        Assert.Equal("", machine.Identity.Facts.Single(fact => fact.Name == "cpu").Value);
    }

    [Theory]
    [InlineData("max 100000", "none")]
    [InlineData("50000 100000", "0.5 processors")]
    [InlineData("much", "")]
    public async Task A_quota_is_none_only_when_it_says_so(string quota, string expected)
    {
        using var tree = Machines.Arm();
        tree.Write("/sys/fs/cgroup/cpu.max", quota);

        Assert.Equal(expected, (await Described.On(tree, HypervisorLeaf.Unknown)).Fact("limits", "time"));
    }
}
