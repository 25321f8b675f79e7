namespace Gate.Statistics.Tests;

public class ShareBoundsTests
{
    // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Counts_have_the_bounds_of_Wilson(int part, int count, double lower, double upper)
    {
        // A count of fixed size scatters as the two Poisson counts that it is made of do in their share.
        var bounds = ShareBounds.Of(part, part, count - part, count - part, 0.025);

        Assert.Equal(lower, bounds.Lower, 4);
        Assert.Equal(upper, bounds.Upper, 4);
    }

    [Fact]
    public void What_was_seen_for_certain_has_no_bounds_beside_itself()
    {
        var bounds = ShareBounds.Of(3, 0, 1, 0, 0.01);

        Assert.Equal((0.75, 0.75), (bounds.Lower, bounds.Upper));
    }

    [Fact]
    public void Of_nothing_every_share_is_possible()
    {
        var bounds = ShareBounds.Of(0, 0, 0, 0, 0.01);

        Assert.Equal((0, 1), (bounds.Lower, bounds.Upper));
    }

    [Theory]
    [InlineData(-1, 0, 1, 0, 0.01)]
    [InlineData(1, double.NaN, 1, 0, 0.01)]
    [InlineData(1, 0, double.PositiveInfinity, 0, 0.01)]
    [InlineData(1, 1, 1, 1, 0)]
    [InlineData(1, 1, 1, 1, 0.6)]
    public void What_cannot_be_is_refused(double part, double partVariance, double rest, double restVariance, double level) =>
        Assert.ThrowsAny<ArgumentException>(() => ShareBounds.Of(part, partVariance, rest, restVariance, level));

    // Heap profiles weigh their samples: the bounds miss a true share hardly more often than they say.
    [Fact]
    public void Weighted_samples_are_missed_about_as_often_as_the_level_says()
    {
        var random = new Random(7);
        var (missed, draws) = (0, 4000);
        for (var draw = 0; draw < draws; draw++)
        {
            // Sixty samples of one unit for the part on average, and of three units each, forty, for the rest: a third is the part's.
            var (part, rest) = (Poisson(60, random), 3 * Poisson(40, random));
            var bounds = ShareBounds.Of(part, part, rest, 3 * rest, 0.05);
            if (bounds.Lower > 1 / 3.0 || bounds.Upper < 1 / 3.0) missed++;
        }

        Assert.InRange(missed / (double)draws, 0.06, 0.13);
    }

    private static int Poisson(double mean, Random random)
    {
        var (count, product) = (0, random.NextDouble());
        for (var limit = Math.Exp(-mean); product > limit; count++) product *= random.NextDouble();
        return count;
    }
}
