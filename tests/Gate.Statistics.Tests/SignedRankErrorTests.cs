namespace Gate.Statistics.Tests;

/// <summary>How often the test rejects what is true, by simulation.</summary>
public sealed class SignedRankErrorTests
{
    private const int Draws = 20_000;
    private const double Level = 0.01;

    [Theory]
    [InlineData("normal", 12)]
    [InlineData("skewed difference", 12)]
    [InlineData("bimodal", 12)]
    [InlineData("cauchy", 12)]
    [InlineData("normal", 26)]
    [InlineData("cauchy", 26)]
    public void False_alarms_come_as_often_as_the_level_says_whatever_the_shape(string shape, int n)
    {
        var random = new Random(42);
        // The distribution is discrete: the share to expect is the largest p-value at or under the level.
        var attained = Enumerable.Range(0, n * (n + 1) / 2)
            .Select(negative => SignedRank.PValueGreater(Graded(n, negative), 0))
            .Where(pValue => pValue <= Level)
            .Max();

        var alarms = Enumerable.Range(0, Draws).Count(_ => SignedRank.PValueGreater(Draw.Sample(shape, n, random), 0) <= Level);

        Assert.True(attained <= Level);
        Assert.InRange((double)alarms / Draws, attained - Tolerance.Of(attained, Draws), attained + Tolerance.Of(attained, Draws));
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("bimodal")]
    [InlineData("cauchy")]
    public void A_centre_below_the_location_is_rejected_less_often_still(string shape)
    {
        var random = new Random(43);

        var alarms = Enumerable.Range(0, Draws).Count(_ => SignedRank.PValueGreater(Draw.Sample(shape, 12, random), 0.05) <= Level);

        Assert.True((double)alarms / Draws <= Level + Tolerance.Of(Level, Draws));
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("cauchy")]
    public void A_large_change_is_found(string shape)
    {
        var random = new Random(44);

        var found = Enumerable.Range(0, 1000).Count(_ => SignedRank.PValueGreater(Draw.Sample(shape, 40, random), -2) <= Level);

        Assert.True(found > 950);
    }

    private static double[] Graded(int n, int negative)
    {
        var differences = new double[n];
        for (var rank = n; rank >= 1; rank--)
        {
            differences[rank - 1] = rank <= negative ? -rank : rank;
            if (rank <= negative) negative -= rank;
        }

        return differences;
    }
}
