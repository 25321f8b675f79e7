using CsCheck;
using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Recording;

namespace Gate.Core.Tests;

public class RoundsTests
{
    private static readonly LogScale Scale = LogScale.For(Metric.Time, Threshold.Time);

    [Theory]
    [InlineData("ABBA")]
    [InlineData("BAAB")]
    public void A_linear_drift_of_the_machine_cancels_within_a_block(string order) =>
        Property.Holds(Gen.Select(Gen.Double[-0.5, 0.5], Gen.Double[-0.3, 0.3]), (effect, drift) =>
        {
            double[] values = [.. order.Select((side, position) => 100 * Math.Exp((drift * position) + (side == 'B' ? effect : 0)))];

            var difference = Assert.Single(Differences([.. Recordings.Block(1, "Rent", Metric.Time, order, values)]));

            Assert.Equal(effect, difference, 1e-12);
        });

    [Fact]
    public void Every_complete_block_gives_one_difference_in_the_order_of_the_rounds()
    {
        var differences = Differences(
        [
            .. Recordings.Block(1, "Rent", Metric.Time, 100, 110, 110, 100),
            .. Recordings.Block(2, "Rent", Metric.Time, 100, 120, 120, 100),
        ]);

        Assert.Equal([Math.Log(1.1), Math.Log(1.2)], differences.Select(difference => Math.Round(difference, 12)), (left, right) => Math.Abs(left - right) < 1e-11);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_block_that_was_cut_off_has_no_difference(int launches) =>
        Assert.Empty(Differences([.. Recordings.Block(1, "Rent", Metric.Time, 100, 110, 110, 100).Take(launches)]));

    [Fact]
    public void A_block_with_a_failed_launch_has_no_difference()
    {
        var block = Recordings.Block(1, "Rent", Metric.Time, 100, 110, 110, 100);

        Assert.Empty(Differences([block[0], block[1] with { Failure = "it threw" }, block[2], block[3]]));
    }

    [Fact]
    public void The_value_of_a_launch_is_the_median_of_its_iterations()
    {
        RecordedLaunch[] block =
        [
            .. Recordings.Block(1, "Rent", Metric.Time, 100, 110, 110, 100)
                .Select(launch => launch with { Readings = [new Reading(Metric.Time, [1, launch.Readings[0].Values[0], 1e9])] }),
        ];

        Assert.Equal(Math.Log(1.1), Assert.Single(Differences(block)), 1e-12);
    }

    [Fact]
    public void A_duel_pairs_its_values_turn_by_turn()
    {
        // The machine halves its speed in the middle; the medians of the sides would be 100 and 220.
        var differences = Differences(Duel([100, 100, 100, 200, 200], [110, 110, 220, 220, 220]));

        Assert.Equal(Math.Log(1.1), Assert.Single(differences), 1e-12);
    }

    [Fact]
    public void A_duel_of_one_side_alone_has_no_difference() =>
        Assert.Empty(Differences([Duel([100], [110])[0]]));

    [Fact]
    public void The_screens_launches_are_no_round() =>
        Assert.Empty(Differences([Recordings.Screened(1, "Rent", Metric.Time, 100)]));

    [Fact]
    public void Another_metric_of_the_same_launches_is_not_read() =>
        Assert.Empty(Rounds.Differences(Recordings.Block(1, "Rent", Metric.Time, 100, 110, 110, 100), Measurements.Throughput, Scale));

    [Fact]
    public void Where_more_is_better_less_is_a_positive_difference()
    {
        var scale = LogScale.For(Measurements.Throughput, Threshold.Noisy);

        var difference = Assert.Single(Rounds.Differences(Recordings.Block(1, "Rent", Measurements.Throughput, 300, 100, 100, 300), Measurements.Throughput, scale));

        Assert.Equal(Math.Log(3), difference, 1e-12);
    }

    [Fact]
    public void Values_under_the_floor_count_as_the_floor() =>
        Assert.Equal(0, Assert.Single(Differences([.. Recordings.Block(1, "Rent", Metric.Time, 0.1, 0.4, 0, -3)])));

    private static IReadOnlyList<double> Differences(IReadOnlyList<RecordedLaunch> launches) =>
        Rounds.Differences(launches, Metric.Time, Scale);

    private static RecordedLaunch[] Duel(IReadOnlyList<double> baseline, IReadOnlyList<double> candidate) =>
    [
        Recordings.Launch(Stage.Duel, 1, 0, Side.Baseline, "Rent", new Reading(Metric.Time, baseline)),
        Recordings.Launch(Stage.Duel, 1, 1, Side.Candidate, "Rent", new Reading(Metric.Time, candidate)),
    ];
}
