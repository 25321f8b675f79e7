namespace Gate.Statistics.Tests;

/// <summary>The published one-sided critical values of Wilcoxon's rank sum W (Wilcoxon and Wilcox 1964, table 2).</summary>
public sealed class SignedRankTableTests
{
    [Theory]
    [InlineData(10, 0.05, 10)]
    [InlineData(10, 0.025, 8)]
    [InlineData(10, 0.01, 5)]
    [InlineData(10, 0.005, 3)]
    [InlineData(15, 0.05, 30)]
    [InlineData(15, 0.025, 25)]
    [InlineData(15, 0.01, 19)]
    [InlineData(15, 0.005, 15)]
    [InlineData(20, 0.05, 60)]
    [InlineData(20, 0.025, 52)]
    [InlineData(20, 0.01, 43)]
    [InlineData(20, 0.005, 37)]
    [InlineData(30, 0.05, 151)]
    [InlineData(30, 0.025, 137)]
    [InlineData(30, 0.01, 120)]
    [InlineData(30, 0.005, 109)]
    [InlineData(50, 0.05, 466)]
    [InlineData(50, 0.025, 434)]
    [InlineData(50, 0.01, 397)]
    [InlineData(50, 0.005, 373)]
    public void The_published_critical_value_is_the_last_that_rejects(int n, double level, int critical)
    {
        var last = SignedRank.PValueGreater(WithNegativeRanks(n, critical), 0);
        var next = SignedRank.PValueGreater(WithNegativeRanks(n, critical + 1), 0);

        Assert.True(last <= level);
        Assert.True(next > level);
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(5, 0.03125)]
    [InlineData(60, 8.673617379884035E-19)]
    public void Differences_that_all_agree_reach_the_smallest_p_value(int n, double expected)
    {
        var differences = WithNegativeRanks(n, 0);

        Assert.Equal(expected, SignedRank.SmallestPValue(n));
        Assert.Equal(expected, SignedRank.PValueGreater(differences, 0), 1e-12 * expected);
    }

    [Fact]
    public void A_thousand_differences_are_still_exact()
    {
        var smallest = SignedRank.PValueGreater(WithNegativeRanks(SignedRank.MaxCount, 0), 0);

        Assert.Equal(1, smallest / SignedRank.SmallestPValue(SignedRank.MaxCount), 1e-12);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.05)]
    [InlineData(0.001)]
    public void Two_hundred_differences_agree_with_the_edgeworth_expansion(double tail)
    {
        const double n = 200;
        const double squares = n * (n + 1) * ((2 * n) + 1);
        var z = -StudentT.Quantile(tail, 1e7);
        var negative = (int)((n * (n + 1) / 4) - (z * Math.Sqrt(squares / 24)));
        // Normal, and the term of the excess kurtosis -2.4 (3n² + 3n - 1) ÷ squares of a sum of ranks.
        var kurtosis = -2.4 * ((3 * n * n) + (3 * n) - 1) / squares;
        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        var expected = tail + (density * kurtosis / 24 * ((z * z * z) - (3 * z)));

        var pValue = SignedRank.PValueGreater(WithNegativeRanks((int)n, negative), 0);

        Assert.Equal(1, pValue / expected, 0.005);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0.5, 1)]
    [InlineData(0.05, 5)]
    [InlineData(0.03125, 5)]
    [InlineData(0.03124, 6)]
    [InlineData(0.0002, 13)]
    public void The_count_to_reach_a_level_is_the_first_whose_smallest_p_value_does(double level, int expected)
    {
        var count = SignedRank.CountToReach(level);

        Assert.Equal(expected, count);
        Assert.True(SignedRank.SmallestPValue(count) <= level);
        Assert.True(count == 0 || SignedRank.SmallestPValue(count - 1) > level);
    }

    /// <summary>The magnitudes 1 … n, negative for ranks that sum to the given W.</summary>
    private static double[] WithNegativeRanks(int n, int sum)
    {
        var differences = Enumerable.Range(1, n).Select(rank => (double)rank).ToArray();
        for (var rank = n; rank >= 1; rank--)
        {
            if (rank > sum) continue;
            differences[rank - 1] = -rank;
            sum -= rank;
        }

        return differences;
    }
}
