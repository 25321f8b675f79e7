namespace Gate.Statistics.Tests;

/// <summary>Input that no statistic is defined for ends at the door: with an ArgumentException, not with a number and not in a loop.</summary>
public sealed class RefusalTests
{
    private static readonly Dictionary<string, Action<double>> Doors = new(StringComparer.Ordinal)
    {
        ["Median"] = bad => Median.Of([1, bad, 2]),
        ["Median of many"] = bad => Median.Of([.. Enumerable.Repeat(1.0, 1000), bad]),
        ["HodgesLehmann"] = bad => HodgesLehmann.Of([1, bad, 2]),
        ["PValueGreater, differences"] = bad => SignedRank.PValueGreater([1, bad, 2], 0),
        ["PValueGreater, location"] = bad => SignedRank.PValueGreater([1, 2], bad),
        ["PValueLess, differences"] = bad => SignedRank.PValueLess([1, bad, 2], 0),
        ["PValueLess, location"] = bad => SignedRank.PValueLess([1, 2], bad),
        ["LowerBound, differences"] = bad => SignedRank.LowerBound([1, bad, 2], 0.5),
        ["LowerBound, level"] = bad => SignedRank.LowerBound([1, 2], bad),
        ["UpperBound, differences"] = bad => SignedRank.UpperBound([1, bad, 2], 0.5),
        ["UpperBound, level"] = bad => SignedRank.UpperBound([1, 2], bad),
        ["CountToReach"] = bad => SignedRank.CountToReach(bad),
        ["Holm"] = bad => Holm.Adjust([0.5, bad], 2),
        ["Weights, rate"] = bad => Looks.Scheduled(5, 60).Weights(bad, 1),
        ["Weights, exponent"] = bad => Looks.Scheduled(5, 60).Weights(0.05, bad),
        ["SequentialPValue, p-values"] = bad => Looks.SequentialPValue([bad], [0.5]),
        ["SequentialPValue, weights"] = bad => Looks.SequentialPValue([0.5], [bad]),
        ["Quantile, probability"] = bad => StudentT.Quantile(bad, 3),
        ["Quantile, degrees of freedom"] = bad => StudentT.Quantile(0.1, bad),
        ["UpperTail, t"] = bad => StudentT.UpperTail(bad, 3),
        ["UpperTail, degrees of freedom"] = bad => StudentT.UpperTail(1, bad),
        ["VarianceComponent, variance"] = bad => _ = new VarianceComponent(bad, 1),
        ["VarianceComponent, degrees of freedom"] = bad => _ = new VarianceComponent(1, bad),
        ["Times"] = bad => new VarianceComponent(1, 1).Times(bad),
        ["NestedVariance"] = bad => NestedVariance.Of([[1, bad], [2, 3]]),
        ["Spread"] = bad => Spread.Of([1, bad, 2]),
        ["Outliers"] = bad => Outliers.Wild([1, bad, 2]),
    };

    public static TheoryData<string> DoorNames => [.. Doors.Keys];

    [Theory]
    [MemberData(nameof(DoorNames))]
    public void Numbers_that_are_not_finite_are_refused(string door)
    {
        foreach (var bad in (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
            Assert.ThrowsAny<ArgumentException>(() => Doors[door](bad));
    }

    [Fact]
    public void No_values_have_no_estimate()
    {
        Assert.Throws<ArgumentException>(() => Median.Of([]));
        Assert.Throws<ArgumentException>(() => HodgesLehmann.Of([]));
        Assert.Throws<ArgumentException>(() => Spread.Of([]));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    public void A_level_that_is_no_chance_is_refused(double level)
    {
        Assert.ThrowsAny<ArgumentException>(() => SignedRank.LowerBound([1, 2], level));
        Assert.ThrowsAny<ArgumentException>(() => SignedRank.UpperBound([1, 2], level));
    }

    [Fact]
    public void More_differences_than_the_exact_test_takes_are_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => SignedRank.PValueGreater(new double[SignedRank.MaxCount + 1], 0));
        Assert.ThrowsAny<ArgumentException>(() => SignedRank.SmallestPValue(SignedRank.MaxCount + 1));
        Assert.ThrowsAny<ArgumentException>(() => SignedRank.SmallestPValue(-1));
    }

    [Fact]
    public void A_level_of_zero_can_not_be_reached()
    {
        Assert.ThrowsAny<ArgumentException>(() => SignedRank.CountToReach(0));
        Assert.ThrowsAny<ArgumentException>(() => SignedRank.CountToReach(1.5));
    }

    [Fact]
    public void A_family_is_not_smaller_than_its_list() =>
        Assert.ThrowsAny<ArgumentException>(() => Holm.Adjust([0.1, 0.2], 1));

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 0, 5 })]
    [InlineData(new[] { 5, 5 })]
    [InlineData(new[] { 8, 5 })]
    [InlineData(new[] { 5, 2000 })]
    public void Looks_that_do_not_increase_are_refused(int[] counts) =>
        Assert.ThrowsAny<ArgumentException>(() => new Looks(counts));

    [Fact]
    public void A_schedule_that_ends_before_it_starts_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => Looks.Scheduled(10, 5));

    [Fact]
    public void Shares_that_spend_more_than_there_is_are_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => Looks.SequentialPValue([0.01], [1, 1]));

    [Fact]
    public void A_look_that_was_not_scheduled_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => Looks.SequentialPValue([0.01, 0.02], [1]));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_certain_probability_has_no_quantile(double probability) =>
        Assert.ThrowsAny<ArgumentException>(() => StudentT.Quantile(probability, 3));
}
