using Gate.Profiles.Sampling;
using Gate.Profiles.Top;

namespace Gate.Profiles.Tests;

public sealed class NoiseTests
{
    [Theory]
    [InlineData(100, 142, true)]
    [InlineData(100, 143, true)]
    [InlineData(100, 154, false)]
    [InlineData(0, 8, true)]
    [InlineData(0, 9, false)]
    [InlineData(0, 0, true)]
    public void A_change_below_three_times_the_root_of_both_counts_is_noise(double baseline, double candidate, bool isNoise) =>
        Assert.Equal(isNoise, new SampledChange(baseline, candidate).IsNoise);

    [Fact]
    public void Samples_of_a_processor_are_counted_as_they_are()
    {
        var table = TopTables.Of(ProfileComparison.Subtract(SmallProfiles.Cpu(hash: 60, build: 40), SmallProfiles.Cpu(hash: 130, build: 45)), new());

        Assert.Equal(new SampledChange(60, 130), Row(table, "main.hash").FlatCounts);
        Assert.False(Row(table, "main.hash").IsNoise);
        Assert.Equal(new SampledChange(40, 45), Row(table, "main.build").FlatCounts);
        Assert.Equal(new SampledChange(100, 175), Row(table, "main.build").CumulativeCounts);
    }

    // An object of 1 MiB at a rate of 512 KiB is seen with 1 − e⁻² = 86.5 %; one of 1 KiB with 0.195 %.
    [Fact]
    public void A_heap_is_counted_by_what_was_sampled_and_not_by_what_that_was_scaled_up_to()
    {
        var table = TopTables.Of(ProfileComparison.Subtract(SmallProfiles.Heap(48, 900), SmallProfiles.Heap(96, 1800)), new("inuse_objects"));

        var pool = Row(table, "main.(*WorkerPool).Run").FlatCounts;
        var hash = Row(table, "main.hash").FlatCounts;

        Assert.Equal(41.50, pool.Baseline, 2);
        Assert.Equal(83.01, pool.Candidate, 2);
        Assert.Equal(1.756, hash.Baseline, 3);
        Assert.True(new SampledChange(hash.Baseline, hash.Candidate).IsNoise);
        Assert.False(pool.IsNoise);
    }

    [Fact]
    public void A_profile_that_does_not_tell_its_samples_has_no_noise_to_speak_of()
    {
        var profile = new Profile([new("widgets", "widgets")], []);

        Assert.False(Observations.Of(profile, 0).AreKnown);
    }

    private static TopRow Row(TopTable table, string function) => table.Rows.Single(row => row.Function == function);
}
