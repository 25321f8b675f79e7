using Gate.Core.Judging;

namespace Gate.Core.Tests.Calibration;

/// <summary>Two result files, each of one sitting, on machines whose sittings differ by up to what the prior states.</summary>
public class FileCalibrationTests
{
    private const double FalseAlarms = 0.01;

    [Theory]
    [InlineData(1, 1, Shape.Normal)]
    [InlineData(1, 1, Shape.Bimodal)]
    [InlineData(12, 1, Shape.Bimodal)]
    [InlineData(50, 1, Shape.Bimodal)]
    [InlineData(12, 2, Shape.Bimodal)]
    [InlineData(12, 3, Shape.Bimodal)]
    [InlineData(1, 3, Shape.Skewed)]
    [InlineData(12, 1, Shape.HeavyTailed)]
    [InlineData(12, 3, Shape.Normal)]
    [InlineData(12, 5, Shape.Bimodal)]
    [InlineData(50, 1, Shape.Normal)]
    [InlineData(50, 3, Shape.HeavyTailed)]
    [InlineData(200, 5, Shape.Normal)]
    public void Sittings_that_differ_as_much_as_the_prior_states_raise_no_more_false_alarms_than_the_policy_allows(int benchmarks, int launches, Shape shape)
    {
        var scenario = new Scenario { Benchmarks = benchmarks, Session = 0.08, Shape = shape };

        var alarms = Share.Of([.. Enumerable.Range(1, 2000 / benchmarks).Select(seed => Gates.Files(scenario, seed, launches).HasRegression)]);

        Assert.InRange(alarms.Lower, 0, FalseAlarms);
    }

    [Fact]
    public void A_pooled_test_alarms_nearly_always()
    {
        var scenario = new Scenario { Benchmarks = 12, Session = 0.08 };

        var alarms = Share.Of([.. Enumerable.Range(1, 50).Select(seed => Gates.Files(scenario, seed, launches: 3).Pooled.Contains(true))]);

        Assert.InRange(alarms.Lower, 0.8, 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public void A_program_that_takes_three_times_as_long_is_found_with_one_launch_a_side(int benchmarks)
    {
        var scenario = new Scenario { Benchmarks = benchmarks, Session = 0.08, Planted = 3 };

        var found = Share.Of([.. Enumerable.Range(1, 40).Select(seed => Gates.Files(scenario, seed, launches: 1).Verdicts[0] == Verdict.Regression)]);

        Assert.InRange(found.Value, 0.95, 1);
    }

    [Fact]
    public void Five_per_cent_are_hardly_ever_called_unchanged_by_two_files()
    {
        var scenario = new Scenario { Session = 0.08, Planted = 1.05 };

        var missed = Share.Of([.. Enumerable.Range(1, 500).Select(seed => Gates.Files(scenario, seed, launches: 3).Verdicts[0] == Verdict.Unchanged)]);

        Assert.InRange(missed.Lower, 0, 0.05);
    }
}
