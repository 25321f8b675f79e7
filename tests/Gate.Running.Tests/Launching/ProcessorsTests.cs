using System.Diagnostics;
using Gate.Running.Launching;
using Gate.Running.Launching.Processors;

namespace Gate.Running.Tests.Launching;

public sealed class ProcessorsTests
{
    [Theory]
    [InlineData(10, 2, 0)]
    [InlineData(10, 3, 1)]
    public void A_side_that_worked_in_more_than_one_turn_in_five_gets_a_warning(int turns, int worked, int warnings)
    {
        var idle = new IdleWork();

        for (var turn = 0; turn < turns; turn++)
            idle.Add(TimeSpan.FromMilliseconds(turn < worked ? 1.6 : 1.4), TimeSpan.FromMilliseconds(15));

        Assert.Equal((double)worked / turns, idle.Share);
        Assert.Equal(warnings, idle.Warnings.Count);
    }

    [Theory]
    [InlineData(15, 5)]
    [InlineData(200, 10)]
    [InlineData(60_000, 120)]
    public void A_turn_may_take_many_times_the_longest_before_but_never_less_than_five_seconds_nor_more_than_the_limit(int longestMilliseconds, int seconds)
    {
        var limit = TimeSpan.FromSeconds(120);
        var patience = new TurnPatience(limit);

        var before = patience.Next;
        patience.Add(TimeSpan.FromMilliseconds(longestMilliseconds));
        patience.Add(TimeSpan.FromMilliseconds(1));

        Assert.Equal(limit, before);
        Assert.Equal(TimeSpan.FromSeconds(seconds), patience.Next);
    }

    [Fact]
    public void The_clock_of_a_process_counts_what_it_works()
    {
        using var self = Process.GetCurrentProcess();
        var clock = new ProcessorClock(self);
        var before = clock.Read();

        var spin = Stopwatch.StartNew();
        while (clock.Read() - before < TimeSpan.FromMilliseconds(50)) Assert.True(spin.Elapsed < TimeSpan.FromMinutes(1));

        Assert.True(before > TimeSpan.Zero);
        Assert.InRange(clock.Read().TotalSeconds, 0, self.TotalProcessorTime.TotalSeconds + 60);
    }
}
