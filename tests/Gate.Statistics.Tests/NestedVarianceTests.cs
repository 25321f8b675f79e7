namespace Gate.Statistics.Tests;

public sealed class NestedVarianceTests
{
    [Fact]
    public void Balanced_sessions_worked_by_hand_come_out_the_same()
    {
        var variance = NestedVariance.Of([[1, 3], [5, 7]]);

        // Mean squares 4 ÷ 2 within and 16 ÷ 1 between; (16 − 2) ÷ 2 launches.
        Assert.Equal(new VarianceComponent(2, 2), variance.WithinSessions);
        Assert.Equal(new VarianceComponent(7, 1), variance.BetweenSessions);
    }

    [Fact]
    public void Unbalanced_sessions_worked_by_hand_come_out_the_same()
    {
        var variance = NestedVariance.Of([[1, 3], [5, 7, 9], [4]]);

        // Mean squares 10 ÷ 3 within and 1110/36 ÷ 2 between; n₀ = (6 − 14/6) ÷ 2.
        Assert.Equal(10.0 / 3, variance.WithinSessions.Variance, 12);
        Assert.Equal(3, variance.WithinSessions.DegreesOfFreedom);
        Assert.Equal(((1110 / 72.0) - (10 / 3.0)) / (11 / 6.0), variance.BetweenSessions.Variance, 12);
        Assert.Equal(2, variance.BetweenSessions.DegreesOfFreedom);
    }

    [Fact]
    public void Sessions_closer_than_their_launches_have_a_component_of_zero()
    {
        var variance = NestedVariance.Of([[1, 9], [2, 8], [0, 10]]);

        Assert.Equal(new VarianceComponent(0, 2), variance.BetweenSessions);
        Assert.True(variance.WithinSessions.Variance > 0);
    }

    [Fact]
    public void One_session_says_nothing_about_sessions()
    {
        var variance = NestedVariance.Of([[1, 2, 3]]);

        Assert.Equal(new VarianceComponent(1, 2), variance.WithinSessions);
        Assert.False(variance.BetweenSessions.IsEstimated);
    }

    [Fact]
    public void One_launch_a_session_cannot_tell_launches_from_sessions()
    {
        var variance = NestedVariance.Of([[1], [2], [3]]);

        Assert.False(variance.WithinSessions.IsEstimated);
        Assert.False(variance.BetweenSessions.IsEstimated);
    }

    [Fact]
    public void Sessions_without_launches_change_nothing() =>
        Assert.Equal(NestedVariance.Of([[1, 3], [5, 7]]), NestedVariance.Of([[], [1, 3], [], [5, 7]]));

    [Fact]
    public void No_launches_leave_both_unknown() =>
        Assert.Equal(new NestedVariance(default, default), NestedVariance.Of([]));

    [Fact]
    public void Equal_values_have_no_variance_at_all()
    {
        var variance = NestedVariance.Of([[0.1, 0.1, 0.1], [0.1, 0.1, 0.1]]);

        Assert.Equal(new VarianceComponent(0, 4), variance.WithinSessions);
        Assert.Equal(new VarianceComponent(0, 1), variance.BetweenSessions);
    }

    [Fact]
    public void Estimates_centre_on_the_truth()
    {
        const int draws = 4000;
        const double launch = 0.03, session = 0.08;
        var random = new Random(5);
        var estimates = Enumerable.Range(0, draws).Select(_ => NestedVariance.Of(Sessions(random, launch, session))).ToArray();

        var within = estimates.Average(estimate => estimate.WithinSessions.Variance);
        var between = estimates.Average(estimate => estimate.BetweenSessions.Variance);

        // A variance with f degrees of freedom has a relative standard error of √(2/f), here 16 and about 4; four of them over the draws.
        Assert.Equal(1, within / (launch * launch), 4 * Math.Sqrt(2.0 / 16 / draws));
        Assert.Equal(1, between / (session * session), 4 * Math.Sqrt(2.0 / 3.5 / draws));
    }

    private static double[][] Sessions(Random random, double launch, double session) =>
        [.. ((int[])[2, 3, 4, 5, 7]).Select(launches =>
        {
            var shift = session * Draw.Normal(random);
            return Enumerable.Range(0, launches).Select(_ => shift + (launch * Draw.Normal(random))).ToArray();
        })];
}
