using CsCheck;

namespace Gate.Statistics.Tests;

public sealed class LooksTests
{
    [Theory]
    [InlineData(5, 60, new[] { 5, 8, 12, 18, 26, 40, 60 })]
    [InlineData(6, 30, new[] { 6, 8, 12, 18, 26, 30 })]
    [InlineData(3, 10, new[] { 3, 5, 8, 10 })]
    [InlineData(12, 12, new[] { 12 })]
    [InlineData(13, 17, new[] { 13, 17 })]
    [InlineData(40, 200, new[] { 40, 60, 200 })]
    public void The_schedule_is_cut_to_its_ends(int min, int max, int[] expected) =>
        Assert.Equal(expected, Looks.Scheduled(min, max).Counts);

    [Fact]
    public void Spending_evenly_gives_each_look_its_share_of_the_observations()
    {
        var weights = new Looks([10, 20, 40]).Weights(0.05, 1);

        Assert.Equal([0.25, 0.25, 0.5], weights);
    }

    [Fact]
    public void A_larger_exponent_keeps_more_for_later()
    {
        var weights = new Looks([10, 20, 40]).Weights(0.05, 2);

        Assert.Equal([0.0625, 0.1875, 0.75], weights);
    }

    [Fact]
    public void A_look_that_cannot_reject_hands_its_share_on()
    {
        // 2⁻⁵ = 0.031 is above 0.05 × 5/40, and 2⁻⁸ = 0.0039 is under 0.05 × 8/40.
        var weights = new Looks([5, 8, 40]).Weights(0.05, 1);

        Assert.Equal([0, 0.2, 0.8], weights.Select(weight => Math.Round(weight, 12)));
    }

    [Fact]
    public void Where_no_look_can_reject_all_shares_are_zero() =>
        Assert.Equal([0, 0], new Looks([3, 5]).Weights(0.001, 1));

    [Fact]
    public void Shares_sum_to_at_most_one_and_every_positive_one_can_be_reached() =>
        Property.Holds(Gen.Select(Gen.Int[1, 60], Gen.Int[0, 100], Gen.Double[1e-6, 0.5], Gen.Double[0.2, 4]), (min, more, rate, exponent) =>
        {
            var looks = Looks.Scheduled(min, min + more);

            var weights = looks.Weights(rate, exponent);

            Assert.InRange(weights.Sum(), 0, 1 + 1e-12);
            Assert.All(weights.Zip(looks.Counts).Where(look => look.First > 0), look => Assert.True(SignedRank.SmallestPValue(look.Second) <= look.First * rate));
        });

    [Fact]
    public void Whatever_the_last_look_can_reach_is_spent_by_then() =>
        Property.Holds(Gen.Select(Gen.Int[1, 60], Gen.Int[0, 100], Gen.Double[1e-6, 0.5], Gen.Double[0.2, 4]), (min, more, rate, exponent) =>
        {
            var weights = Looks.Scheduled(min, min + more).Weights(rate, exponent);

            if (weights[^1] > 0) Assert.Equal(1, weights.Sum(), 12);
        });

    [Fact]
    public void The_sequential_p_value_is_the_smallest_share_weighted_one()
    {
        var pValue = Looks.SequentialPValue([0.02, 0.004, 0.03], [0.25, 0.25, 0.5]);

        Assert.Equal(0.016, pValue, 12);
    }

    [Fact]
    public void A_look_without_a_share_contributes_nothing()
    {
        var pValue = Looks.SequentialPValue([0, 0.5], [0, 0.8, 0.2]);

        Assert.Equal(0.625, pValue, 12);
    }

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { 0.9 })]
    public void A_sequential_p_value_is_at_most_one(double[] pValues) =>
        Assert.Equal(1, Looks.SequentialPValue(pValues, [0.5, 0.5]));

    [Fact]
    public void A_later_look_never_takes_a_rejection_back() =>
        Property.Holds(Gen.Double[0, 1].Array[2, 7], pValues =>
        {
            var weights = Enumerable.Repeat(1.0 / pValues.Length, pValues.Length).ToArray();

            var soFar = Enumerable.Range(1, pValues.Length).Select(looks => Looks.SequentialPValue(pValues[..looks], weights)).ToArray();

            Assert.Equal(soFar.OrderDescending(), soFar);
        });
}
