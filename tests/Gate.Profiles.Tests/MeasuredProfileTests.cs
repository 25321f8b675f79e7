using Gate.Profiles.Shares;

namespace Gate.Profiles.Tests;

public class MeasuredProfileTests
{
    [Fact]
    public void Functions_have_the_values_of_the_top_table()
    {
        var view = MeasuredProfile.Of(SmallProfiles.Heap(6, 1024), "heap").View("inuse_space", 10);

        Assert.Equal("B", view.Unit);
        Assert.Equal((6 << 20) + (1 << 20) + (3 << 19), view.Total.Value);
        Assert.Equal(["main.(*WorkerPool).Run", "main.build", "main.hash"], view.Functions.Select(function => function.Function));
        Assert.Equal(view.Total.Value - (6 << 20), view.Functions.Single(function => function.Function == "main.build").Cumulative.Value);
    }

    [Fact]
    public void Functions_together_cost_what_any_of_them_costs_and_a_stack_counts_once()
    {
        var cost = MeasuredProfile.Of(SmallProfiles.Cpu(30, 70), "cpu").Cost("cpu", name => name is "main.hash" or "main.build");

        Assert.Equal(("ns", 1e9, 1e9), (cost.Unit, cost.Cumulative.Value, cost.Total.Value));
        Assert.Equal(1e9, cost.Flat.Value);
        Assert.Equal(100, cost.Total.Samples);
        Assert.Equal(["main.build", "main.hash"], cost.Functions);
    }

    [Fact]
    public void Processor_time_scatters_as_its_count_of_samples()
    {
        var cost = MeasuredProfile.Of(SmallProfiles.Cpu(30, 70), "cpu").Cost("cpu", name => name is "main.hash");

        var bounds = cost.Cumulative.BoundsOfShare(cost.Total, 0.025);
        // Clopper and Pearson's bounds of 30 in 100.
        Assert.Equal((0.2124, 0.3998), (Math.Round(bounds.Lower, 4), Math.Round(bounds.Upper, 4)));
    }

    // Blocks of 1 MiB are seen with a chance of 86 % where one of half a MiB is sampled, blocks of 1 KiB with one of 0.2 %.
    [Fact]
    public void Large_blocks_on_a_heap_scatter_less_than_small_ones()
    {
        var profile = MeasuredProfile.Of(SmallProfiles.Heap(6, 6 * 1024), "heap");

        var large = profile.Cost("inuse_space", name => name is "main.(*WorkerPool).Run");
        var small = profile.Cost("inuse_space", name => name is "main.hash");

        Assert.Equal(large.Flat.Value, small.Flat.Value);
        Assert.True(large.Flat.Variance < small.Flat.Variance / 3);
        Assert.Equal(6 * (1 - Math.Exp(-2)), large.Flat.Samples, 6);
    }
}
