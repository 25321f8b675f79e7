using Gate.Core.Benchmarks;
using Gate.Core.Recording;
using Gate.Core.Replaying;

namespace Gate.Core.Tests.Replaying;

public class DuelPoolTests
{
    [Fact]
    public void Duels_of_several_recordings_are_put_together()
    {
        var pool = DuelPool.Of(Duels.Recording(duels: 4, 0.01), Duels.Recording(duels: 6, 0.01, 0.01));

        Assert.Equal([10, 6], pool.Benchmarks.Select(benchmark => pool.Duels[benchmark].Count));
    }

    [Fact]
    public void What_failed_was_cut_off_or_could_not_take_turns_is_left_out()
    {
        var recording = Duels.Recording(duels: 4, 0.01, 0.01);
        RecordedLaunch[] launches =
        [
            .. recording.Launches.Where(launch => launch.Benchmark == Measurements.Id("B0")).Select((launch, index) => index switch
            {
                0 => launch with { Failure = "it threw", Readings = [] },
                2 or 3 => launch with { Unsteppable = "it starts threads" },
                _ => launch,
            }).SkipLast(1),
        ];

        var pool = DuelPool.Of(recording with { Launches = launches });

        Assert.Equal([Measurements.Id("B0")], pool.Benchmarks);
        Assert.Equal(3, Assert.Single(pool.Duels[Measurements.Id("B0")]).Baseline.Round);
    }

    [Fact]
    public void Recordings_without_a_complete_duel_are_refused()
    {
        var recording = Recordings.Of(Recordings.Header(Recordings.Both("A")), Recordings.Screened(1, "A", Metric.Time, 12));

        Assert.Throws<ArgumentException>(() => DuelPool.Of(recording));
    }

    [Fact]
    public void Noise_tells_the_core_from_the_wild()
    {
        double[] differences = [.. Enumerable.Range(0, 18).Select(index => 0.03 + (0.001 * (index - 8.5))), 0.5, -0.5];

        var noise = DuelNoise.Of(Measurements.Id("A"), differences);

        Assert.Equal((20, 0.1), (noise.Duels, noise.Wild));
        Assert.Equal(0.03, noise.Centre, 6);
        Assert.InRange(noise.Core, 0.005, 0.01);
        Assert.InRange(noise.StandardDeviation, 0.1, 0.2);
    }
}
