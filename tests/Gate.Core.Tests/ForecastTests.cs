using Gate.Core.Judging;

namespace Gate.Core.Tests;

public class ForecastTests
{
    private const double Tolerated = 0.01, Caught = 0.05;

    [Fact]
    public void Bounds_that_must_halve_their_distance_need_four_times_the_rounds()
    {
        // The upper bound lies 0.1 above the estimate of 0, and must come under 0.05.
        var growth = Forecast.Growth(Around(0, alarm: 10, miss: 0.1), 0, Tolerated, Caught);

        Assert.Equal(4, growth, 1e-9);
    }

    [Fact]
    public void A_regression_is_forecast_by_its_lower_bound() =>
        Assert.Equal(9, Forecast.Growth(Around(0.11, alarm: 0.3, miss: 10), 0.11, Tolerated, Caught), 1e-9);

    [Fact]
    public void An_improvement_is_forecast_by_its_upper_bound() =>
        Assert.Equal(9, Forecast.Growth(Around(-0.11, alarm: 0.3, miss: 10), -0.11, Tolerated, Caught), 1e-9);

    [Fact]
    public void Without_bounds_nothing_is_known_and_the_next_look_may_decide() =>
        Assert.Equal(1, Forecast.Growth(Around(0.2, double.PositiveInfinity, double.PositiveInfinity), 0.2, Tolerated, Caught));

    [Fact]
    public void Rounds_could_have_shown_what_is_tolerated_and_both_margins() =>
        Assert.Equal(0.01 + 0.2 + 0.1, Forecast.SmallestSeen(Around(0.03, alarm: 0.2, miss: 0.1), Tolerated), 1e-9);

    [Fact]
    public void Too_few_rounds_for_a_regression_could_have_shown_none() =>
        Assert.Equal(double.PositiveInfinity, Forecast.SmallestSeen(Around(0, double.PositiveInfinity, 0.1), Tolerated));

    private static EffectBounds Around(double estimate, double alarm, double miss) =>
        new(estimate - alarm, estimate + alarm, estimate - miss, estimate + miss);
}
