namespace Gate.Statistics.Tests;

public sealed class SpreadTests
{
    [Theory]
    [InlineData(5, 0.05)]
    [InlineData(12, 0.05)]
    [InlineData(200, 0.02)]
    public void The_spread_of_normal_values_centres_on_their_standard_deviation(int n, double tolerance)
    {
        var random = new Random(3);

        var mean = Enumerable.Range(0, 4000).Average(_ => Spread.Of(Draw.Sample("normal", n, random)));

        Assert.Equal(1, mean, tolerance);
    }

    [Fact]
    public void Wild_values_do_not_carry_the_spread_away()
    {
        double[] tight = [0.99, 1.00, 1.01, 0.98, 1.02, 1.00, 0.995, 1.005];

        var spread = Spread.Of([.. tight, 40, 0.6, 1e300]);

        Assert.InRange(spread, 0.01, 0.05);
    }

    [Fact]
    public void One_value_or_equal_values_have_no_spread()
    {
        Assert.Equal(0, Spread.Of([3]));
        Assert.Equal(0, Spread.Of([3, 3, 3, 3, 9]));
    }
}
