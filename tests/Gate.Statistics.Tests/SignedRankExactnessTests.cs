namespace Gate.Statistics.Tests;

/// <summary>The p-values against the enumeration of all sign flips.</summary>
public sealed class SignedRankExactnessTests
{
    private static readonly double[] Primes = [2, -3, 5, 7, -11, 13, 17, 19, -23, 29, 31, -37];

    public static TheoryData<double[]> Tied => new()
    {
        new double[] { 0 },
        new double[] { 0, 0, 0 },
        new double[] { 1, 1, 1, 1 },
        new double[] { 1, -1, 1, -1, 0 },
        new double[] { 1, 1, 2, 2, 2, 3, -3 },
        new double[] { 0, 0, 1, 2, 3, 4, 5, 6 },
        new double[] { 0.5, 0.5, 0.5, 1, 1, 1, 0, 0, 2 },
        new double[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 },
        new double[] { 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6 },
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(12)]
    public void Without_ties_the_p_value_is_the_share_of_sign_flips_that_reach_the_count(int n)
    {
        var differences = Primes[..n];
        var counts = Oracle.SignFlips(differences).Select(Oracle.Count).ToArray();

        foreach (var flipped in Oracle.SignFlips(differences))
        {
            var observed = Oracle.Count(flipped);

            Assert.Equal(counts.Count(count => count >= observed) / (double)counts.Length, SignedRank.PValueGreater(flipped, 0));
        }
    }

    [Theory]
    [MemberData(nameof(Tied))]
    public void With_ties_and_zeros_no_level_is_exceeded(double[] differences)
    {
        var greater = Oracle.SignFlips(differences).Select(flipped => SignedRank.PValueGreater(flipped, 0)).ToArray();
        var less = Oracle.SignFlips(differences).Select(flipped => SignedRank.PValueLess(flipped, 0)).ToArray();

        Assert.All(greater.Distinct(), level => Assert.True(Share(greater, level) <= level));
        Assert.All(less.Distinct(), level => Assert.True(Share(less, level) <= level));
    }

    [Theory]
    [MemberData(nameof(Tied))]
    public void With_ties_and_zeros_the_p_value_is_at_least_the_permutation_p_value(double[] differences)
    {
        var counts = Oracle.SignFlips(differences).Select(Oracle.Count).ToArray();

        foreach (var flipped in Oracle.SignFlips(differences))
        {
            var observed = Oracle.Count(flipped);

            Assert.True(SignedRank.PValueGreater(flipped, 0) >= counts.Count(count => count >= observed) / (double)counts.Length);
        }
    }

    [Fact]
    public void Differences_that_are_all_zero_are_no_evidence()
    {
        var zeros = new double[12];

        Assert.Equal(1, SignedRank.PValueGreater(zeros, 0));
        Assert.Equal(1, SignedRank.PValueLess(zeros, 0));
    }

    private static double Share(double[] pValues, double level) =>
        pValues.Count(pValue => pValue <= level) / (double)pValues.Length;
}
