namespace Gate.Core.Tests.Calibration;

public class ShareTests
{
    [Theory]
    // 0 of n: the upper bound is 1 − 0.01^(1/n); n of n mirrors it.
    [InlineData(0, 100, 0, 0.04501)]
    [InlineData(100, 100, 0.95499, 1)]
    // 1 of n: the lower bound is 1 − 0.99^(1/n).
    [InlineData(1, 100, 0.0001005, 0.0646)]
    public void The_bounds_are_those_of_the_binomial_distribution(int hits, int count, double lower, double upper)
    {
        var share = new Share(hits, count);

        Assert.Equal(lower, share.Lower, 1e-4);
        Assert.Equal(upper, share.Upper, 1e-3);
    }

    [Fact]
    public void Four_hits_of_a_hundred_speak_against_one_per_cent_and_three_do_not()
    {
        Assert.True(new Share(5, 100).Lower > 0.01);
        Assert.False(new Share(3, 100).Lower > 0.01);
    }
}
