using Gate.Core.Configuration;

namespace Gate.Core.Tests;

public class AmountTests
{
    [Fact]
    public void A_share_is_the_same_ratio_for_every_baseline() =>
        Assert.All([0.0, 1.0, 1e9], baseline => Assert.Equal(1.05, Amount.Relative(0.05).ToRatio(baseline)));

    [Fact]
    public void An_absolute_amount_is_a_larger_ratio_of_a_smaller_baseline()
    {
        var amount = Amount.Absolute(24);

        Assert.Equal(1.24, amount.ToRatio(100));
        Assert.Equal(1.024, amount.ToRatio(1000));
    }

    [Fact]
    public void Nothing_tolerated_is_a_ratio_of_one_even_of_a_baseline_of_zero()
    {
        Assert.Equal(1, Amount.Zero.ToRatio(0));
        Assert.Equal(1, Amount.Zero.ToRatio(480));
    }

    [Fact]
    public void An_absolute_amount_on_top_of_zero_is_an_infinite_ratio() =>
        Assert.Equal(double.PositiveInfinity, Amount.Absolute(2).ToRatio(0));
}
