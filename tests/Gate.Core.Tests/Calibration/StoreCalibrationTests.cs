using Gate.Core.Judging;

namespace Gate.Core.Tests.Calibration;

/// <summary>Checks against a store of several sittings, on days like those of history and noisier ones.
/// The screen can only clear, so what it can do wrong is to miss.</summary>
public class StoreCalibrationTests
{
    [Theory]
    [InlineData(3, 0.02, 1)]
    [InlineData(5, 0.02, 1)]
    [InlineData(3, 0.04, 1)]
    [InlineData(5, 0, 1)]
    [InlineData(3, 0.02, 2)]
    [InlineData(5, 0.02, 4)]
    public void A_change_as_big_as_catch_is_called_unchanged_at_most_as_often_as_misses_says(int sessions, double session, double day)
    {
        var scenario = new Scenario { Launch = 0.02, Session = session, Day = day, Planted = 1.05 };

        var missed = Share.Of([.. Enumerable.Range(1, 120).Select(seed => Gates.Check(scenario, seed, storedSessions: sessions).Verdicts[0] == Verdict.Unchanged)]);

        Assert.InRange(missed.Lower, 0, 0.05);
    }

    [Theory]
    [InlineData(3, 2)]
    [InlineData(5, 4)]
    public void A_noisy_day_raises_no_more_false_alarms_than_the_policy_allows(int sessions, double day)
    {
        var scenario = new Scenario { Benchmarks = 12, Launch = 0.01, Session = 0.02, Day = day };

        var alarms = Share.Of([.. Enumerable.Range(1, 10).Select(seed => Gates.Check(scenario, seed, storedSessions: sessions).HasRegression)]);

        Assert.InRange(alarms.Lower, 0, 0.01);
    }

    [Fact]
    public void Quiet_sittings_let_the_screen_clear_most_of_an_innocent_change()
    {
        var scenario = new Scenario { Benchmarks = 12, Launch = 0.005, Session = 0.002, Iteration = 0.005 };

        var cleared = Share.Of([.. Enumerable.Range(1, 10).Select(seed => Gates.Check(scenario, seed, storedSessions: 5).Rounds == 0)]);

        Assert.InRange(cleared.Value, 0.5, 1);
    }
}
