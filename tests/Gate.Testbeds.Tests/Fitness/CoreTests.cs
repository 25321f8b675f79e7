using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Tests.Fitness;

public class CoreTests
{
    private const string Cpu = "/sys/devices/system/cpu";

    [Fact]
    public async Task A_container_with_a_quota_of_less_than_it_sees_is_told()
    {
        using var tree = Container("150000 100000\n");

        var finding = Found.Only(Codes.ProcessorQuota, Found.On(await tree.Look()));

        Assert.Equal("A quota allows the time of 1.5 processors, and 2 can be seen.", finding.Found);
        Assert.Equal(Severity.Note, finding.Severity);
    }

    [Fact]
    public async Task A_quota_that_stops_the_container_meanwhile_is_a_warning()
    {
        using var tree = Container("150000 100000\n");

        var findings = Found.On(await tree.Look(() => tree.Write("/sys/fs/cgroup/cpu.stat", "nr_periods 20\nnr_throttled 3\n")));

        var finding = Found.Only(Codes.ProcessorQuota, findings);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.EndsWith("it stopped this container 3 times while Gate looked.", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quota_below_one_processor_is_a_warning()
    {
        using var tree = Container("50000 100000\n");

        Assert.Equal(Severity.Warning, Found.Only(Codes.ProcessorQuota, Found.On(await tree.Look())).Severity);
    }

    [Theory]
    [InlineData("max 100000\n")]
    [InlineData("200000 100000\n")]
    public async Task A_quota_that_allows_all_that_can_be_seen_is_not_worth_a_word(string quota)
    {
        using var tree = Container(quota);

        Found.None(Codes.ProcessorQuota, Found.On(await tree.Look()));
    }

    [Fact]
    public async Task A_quota_of_a_group_above_counts()
    {
        using var tree = Machines.Server();
        tree.Write("/sys/fs/cgroup/system.slice/runner.service/cpu.max", "max 100000\n");
        tree.Write("/sys/fs/cgroup/system.slice/cpu.max", "100000 100000\n");

        Assert.Equal(1.0, (await tree.Look()).Cores.Quota);
    }

    [Fact]
    public async Task A_container_with_a_limit_of_memory_is_told()
    {
        using var tree = Container("max 100000\n");
        tree.Write("/sys/fs/cgroup/memory.max", "536870912\n");

        var finding = Found.Only(Codes.MemoryLimited, Found.On(await tree.Look()));

        Assert.Equal("512 MiB of the machine's 7.629 GiB of memory may be used.", finding.Found);
    }

    [Fact]
    public async Task Pinned_threads_of_one_core_are_told()
    {
        using var tree = Machines.Laptop();

        var finding = Found.Only(Codes.SiblingOnline, Found.On(await tree.Look(), 2, 3));

        Assert.Equal("Benchmarks run on processors 2-3, which are threads of one core.", finding.Found);
        Assert.Equal("Pin benchmarks to one of them in gate.yml: testbed: { pin: { cores: [2] } }", finding.Mend);
    }

    [Fact]
    public async Task Processor_0_is_never_to_be_switched_off()
    {
        using var tree = Machines.Laptop();

        var finding = Found.Only(Codes.SiblingOnline, Found.On(await tree.Look(), 1));

        Assert.DoesNotContain("cpu0/online", finding.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sibling_that_is_off_shares_nothing()
    {
        using var tree = Machines.Laptop();
        tree.Write($"{Cpu}/online", "0-1,3\n");

        Found.None(Codes.SiblingOnline, Found.On(await tree.Look(), 3));
    }

    [Fact]
    public async Task Isolated_processors_that_are_measured_on_are_good_news()
    {
        using var tree = Machines.Server();
        tree.Write($"{Cpu}/isolated", "1\n");
        tree.Write($"{Cpu}/nohz_full", "1\n");

        var finding = Assert.Single(Found.On(await tree.Look(), 1));

        Assert.Equal(Codes.ProcessorsIsolated, finding.Code);
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains("processor 1, which the scheduler leaves alone (isolcpus): that is good.", finding.Found, StringComparison.Ordinal);
        Assert.Contains("(nohz_full): that is good.", finding.Found, StringComparison.Ordinal);
        Assert.Empty(finding.Costs + finding.Mend);
    }

    [Fact]
    public async Task Isolated_processors_that_are_not_used_are_told()
    {
        using var tree = Machines.Laptop();
        tree.Write($"{Cpu}/isolated", "2-3\n");

        var finding = Found.Only(Codes.ProcessorsIsolated, Found.On(await tree.Look(), 1));

        Assert.Equal("The scheduler leaves processors 2-3 alone (isolcpus), and benchmarks run elsewhere, on processor 1.", finding.Found);
        Assert.Equal("Pin benchmarks to them in gate.yml: testbed: { pin: { cores: [2, 3] } }", finding.Mend);
    }

    [Fact]
    public async Task Only_the_governors_of_pinned_processors_count()
    {
        using var tree = Machines.Laptop();
        tree.Write($"{Cpu}/cpu1/cpufreq/scaling_governor", "performance\n");

        var state = await tree.Look();

        Found.None(Codes.ClockFollowsLoad, Found.On(state, 1));
        Assert.Equal("The governor of processors 2-3 is powersave.", Found.Only(Codes.ClockFollowsLoad, Found.On(state, 1, 2, 3)).Found);
        Assert.Equal("The governor of processors 0,2-3 is powersave.", Found.Only(Codes.ClockFollowsLoad, Found.On(state, 64)).Found);
    }

    [Fact]
    public async Task A_governor_that_follows_the_load_quickly_is_only_noted()
    {
        using var tree = Machines.Server();
        tree.Write($"{Cpu}/cpu1/cpufreq/scaling_governor", "schedutil\n");

        Assert.Equal(Severity.Note, Found.Only(Codes.ClockFollowsLoad, Found.On(await tree.Look())).Severity);
    }

    [Fact]
    public async Task Boost_that_is_on_is_switched_off_where_it_is_switched()
    {
        using var tree = Machines.Server();
        tree.Write($"{Cpu}/cpufreq/boost", "1\n");

        Assert.Equal($"echo 0 | sudo tee {Cpu}/cpufreq/boost", Found.Only(Codes.TurboOn, Found.On(await tree.Look())).Mend);
    }

    // Made by hand: what Docker shows under cgroup version 2.
    private static FakeTree Container(string quota)
    {
        var tree = Machines.Server();
        tree.Write("/proc/self/cgroup", "0::/\n");
        tree.Write("/sys/fs/cgroup/cpu.max", quota);
        tree.Write("/sys/fs/cgroup/cpu.stat", "nr_periods 10\nnr_throttled 0\n");
        return tree;
    }
}
