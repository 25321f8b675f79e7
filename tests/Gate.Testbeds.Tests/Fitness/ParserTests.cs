using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Tests.Fitness;

public class ParserTests
{
    [Fact]
    public void Processor_times_are_the_first_eight_numbers_because_guests_are_counted_twice()
    {
        var times = ProcessorTimes.Parse("cpu  100 20 30 400 50 6 7 80 90 10\ncpu0 1 1 1 1 1 1 1 1 1 1\n");

        Assert.Equal(new ProcessorTimes(Total: 693, Idle: 450, Stolen: 80), times);
        Assert.Equal(163, times?.Worked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("cpu  1 2 3\n")]
    [InlineData("cpu  1 2 3 4 5 6 7 -8\n")]
    [InlineData("cpu0 1 2 3 4 5 6 7 8\n")]
    [InlineData("cpu  1 2 3 4 5 6 7 99999999999999999999\n")]
    public void Processor_times_that_are_garbled_are_unknown(string text) => Assert.Null(ProcessorTimes.Parse(text));

    [Theory]
    [InlineData("bash", "bash")]
    [InlineData("a) S 1 (b", "a) S 1 (b")]
    [InlineData("tmux: \u202Eserver\n", "tmux: server")]
    public void A_process_may_have_any_name(string name, string expected)
    {
        var process = ProcessTicks.Parse(Lines.Process(12, name, started: 40, user: 7));

        Assert.Equal(new ProcessTicks(12, expected, Started: 40, Used: 7), process);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12 bash S 1")]
    [InlineData("12 (bash) S 1 2 3")]
    [InlineData("(bash) S 1 12 12 0 -1 4 1 0 0 0 7 8 0 0 20 0 1 0 50 1")]
    public void A_process_that_is_garbled_is_left_out(string text) => Assert.Null(ProcessTicks.Parse(text));

    [Theory]
    [InlineData("3.82 3.02 2.46 5/128 5087\n", 3.82)]
    [InlineData("{ 2.35 2.19 2.10 }\n", 2.35)]
    [InlineData("", null)]
    [InlineData("many", null)]
    [InlineData("1.5 2.5", null)]
    public void The_load_is_that_of_the_last_minute(string text, double? expected) => Assert.Equal(expected, LoadAverage.Parse(text));

    [Theory]
    [InlineData("max 100000\n", null)]
    [InlineData("150000 100000\n", 1.5)]
    [InlineData("50000 100000\n", 0.5)]
    [InlineData("50000 0\n", null)]
    [InlineData("50000\n", null)]
    [InlineData("", null)]
    public void A_quota_is_a_number_of_processors(string text, double? expected) => Assert.Equal(expected, Cgroups.Quota(text));

    [Fact]
    public void No_quota_of_version_1_is_minus_one() => Assert.Null(Cgroups.Quota("-1\n", "100000\n"));

    [Theory]
    [InlineData("536870912\n", 536870912L)]
    [InlineData("max\n", null)]
    [InlineData("9223372036854771712\n", null)]
    [InlineData("0\n", null)]
    [InlineData("", null)]
    public void A_limit_of_memory_is_no_limit_when_it_is_huge(string text, long? expected) => Assert.Equal(expected, Cgroups.Limit(text));

    [Fact]
    public void A_group_is_limited_by_those_above_it()
    {
        string[] expected = ["/sys/fs/cgroup/kubepods/pod1", "/sys/fs/cgroup/kubepods", "/sys/fs/cgroup"];

        Assert.Equal(expected, Cgroups.Folders("0::/kubepods/pod1\n", "cpu"));
    }

    [Fact]
    public void A_group_of_version_1_is_mounted_under_all_its_controllers_or_under_one()
    {
        string[] expected = ["/sys/fs/cgroup/cpu,cpuacct/a", "/sys/fs/cgroup/cpu,cpuacct", "/sys/fs/cgroup/cpu/a", "/sys/fs/cgroup/cpu"];

        Assert.Equal(expected, Cgroups.Folders("5:cpu,cpuacct:/a\n4:memory:/b\n", "cpu"));
    }

    [Fact]
    public void A_group_outside_of_the_container_is_not_followed()
    {
        string[] expected = ["/sys/fs/cgroup"];

        Assert.Equal(expected, Cgroups.Folders("0::/../../etc\n", "cpu"));
    }

    [Theory]
    [InlineData("flags\t\t: fpu hypervisor lahf_lm\n", "", true)]
    [InlineData("flags\t\t: fpu vme\n", "", false)]
    [InlineData("flags\t\t: fpu vme\n", "xen\n", true)]
    [InlineData("Features\t: fp asimd\n", "", null)]
    [InlineData("", "", null)]
    public void A_virtual_machine_is_told_by_a_flag_of_its_processor(string processors, string hypervisor, bool? expected) =>
        Assert.Equal(expected, Virtualisation.Parse(processors, hypervisor));

    [Theory]
    [InlineData("381b4222-f694-41f0-9685-ff5bb260df2e", "balanced")]
    [InlineData("{A1841308-3541-4FAB-BC81-F71556F20B4A}", "power saver")]
    [InlineData("8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c", "high performance")]
    [InlineData("11111111-2222-3333-4444-555555555555", "")]
    [InlineData("", "")]
    public void A_power_plan_is_told_by_its_number(string number, string expected) => Assert.Equal(expected, PowerPlan.Parse(number));

    // Made by hand after pmset(1).
    [Theory]
    [InlineData("Now drawing from 'Battery Power'\n -InternalBattery-0 (id=1)\t85%; discharging; 4:00 remaining present: true\n", true)]
    [InlineData("Now drawing from 'AC Power'\n", false)]
    [InlineData("", null)]
    public void A_Mac_says_what_it_draws_from(string text, bool? expected) => Assert.Equal(expected, MacPower.IsOnBattery(text));

    [Theory]
    [InlineData("System-wide power settings:\nCurrently in use:\n standby              1\n lowpowermode         1\n", true)]
    [InlineData(" lowpowermode         0\n", false)]
    [InlineData(" standby              1\n", null)]
    public void A_Mac_says_whether_it_saves_power(string text, bool? expected) => Assert.Equal(expected, MacPower.IsLowPower(text));
}
