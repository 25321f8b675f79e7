using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Tests.Fitness;

public class BusyProcessesTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMilliseconds(250);

    [Fact]
    public void A_share_is_of_one_processor()
    {
        var busy = BusyProcesses.Between([new(5, "worker", 10, 100)], [new(5, "worker", 10, 150)], Quarter);

        var process = Assert.Single(busy);
        Assert.Equal(2, process.Share, 1e-9);
    }

    [Fact]
    public void What_does_nothing_is_left_out() => Assert.Empty(BusyProcesses.Between([new(5, "worker", 10, 100)], [new(5, "worker", 10, 100)], Quarter));

    [Fact]
    public void A_new_process_has_worked_in_between()
    {
        var busy = BusyProcesses.Between([new(5, "shell", 10, 100)], [new(5, "shell", 10, 100), new(6, "compiler", 12, 10)], Quarter);

        Assert.Equal("compiler", Assert.Single(busy).Name);
    }

    [Fact]
    public void An_old_process_that_was_not_seen_before_is_not_blamed_for_its_life()
    {
        var busy = BusyProcesses.Between([new(5, "shell", 10, 100)], [new(5, "shell", 10, 100), new(3, "daemon", 1, 1_000_000)], Quarter);

        Assert.Empty(busy);
    }

    [Fact]
    public void A_number_that_another_process_had_before_is_a_new_process()
    {
        var busy = BusyProcesses.Between([new(5, "old", 10, 1000)], [new(5, "new", 20, 5)], Quarter);

        Assert.Equal(0.2, Assert.Single(busy).Share, 1e-9);
    }

    [Fact]
    public void The_busiest_comes_first()
    {
        var busy = BusyProcesses.Between([new(1, "a", 0, 0), new(2, "b", 0, 0)], [new(1, "a", 0, 3), new(2, "b", 0, 9)], Quarter);

        string[] expected = ["b", "a"];
        Assert.Equal(expected, busy.Select(process => process.Name));
    }

    [Fact]
    public void Without_time_nobody_works() => Assert.Empty(BusyProcesses.Between([new(5, "worker", 10, 100)], [new(5, "worker", 10, 150)], TimeSpan.Zero));
}
