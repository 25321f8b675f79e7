using MathNet.Numerics.Distributions;

namespace Gate.Statistics.Tests;

public class ShareBoundsTests
{
    // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 5.
    [Theory]
    [InlineData(81, 263, 0.2527, 0.3676)]
    [InlineData(15, 148, 0.0578, 0.1617)]
    [InlineData(0, 20, 0.0000, 0.1684)]
    [InlineData(1, 29, 0.0009, 0.1776)]
    public void Counts_have_the_bounds_of_Clopper_and_Pearson(int part, int count, double lower, double upper)
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

    // Every count that can be seen, with its probability: at no share and of no number of samples is the lower bound above the truth more often than the level says.
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    [InlineData(0.3)]
    [InlineData(0.8)]
    public void A_share_is_called_greater_than_it_is_no_more_often_than_the_level_says(double share)
    {
        foreach (var level in (double[])[0.005, 0.0005])
        {
            foreach (var count in (int[])[1, 3, 10, 30, 100, 300])
            {
                var wrong = Enumerable.Range(0, count + 1)
                    .Where(part => ShareBounds.Of(part, part, count - part, count - part, level).Lower > share)
                    .Sum(part => Binomial.PMF(share, count, part));

                Assert.InRange(wrong, 0, level);
            }
        }
    }

    [Fact]
    public void Bounds_close_in_on_the_share_however_many_samples_there_are()
    {
        var widths = new[] { 1e2, 1e4, 1e8, 1e11, 1e13, 1e18 }.Select(count => ShareBounds.Of(0.3 * count, 0.3 * count, 0.7 * count, 0.7 * count, 0.005)).Select(bounds => bounds.Upper - bounds.Lower).ToList();

        Assert.Equal(widths.OrderDescending(), widths);
        Assert.InRange(widths[^1], 0, 1e-6);
    }

    [Theory]
    [InlineData(double.MaxValue, double.MaxValue)]
    [InlineData(1, double.MaxValue)]
    public void Of_sums_that_cannot_be_added_up_every_share_is_possible(double sum, double variance)
    {
        var bounds = ShareBounds.Of(sum, variance, sum, variance, 0.01);

        Assert.Equal((0, 1), (bounds.Lower, bounds.Upper));
    }

    [Fact]
    public void Sums_whose_squares_are_no_numbers_have_the_bounds_of_smaller_ones()
    {
        var (large, small) = (ShareBounds.Of(1e155, 1e308, 2e155, 1e308, 0.005), ShareBounds.Of(1, 0.01, 2, 0.01, 0.005));

        Assert.Equal(small.Lower, large.Lower, 9);
        Assert.Equal(small.Upper, large.Upper, 9);
    }

    [Fact]
    public void Bounds_lie_on_both_sides_of_every_share()
    {
        double[] numbers = [0, double.Epsilon, 1e-300, 1e-18, 0.01, 1, 1e10, 1e18, 1e150];
        foreach (var part in numbers)
        {
            foreach (var variance in numbers)
            {
                foreach (var rest in numbers)
                {
                    var bounds = ShareBounds.Of(part, variance, rest, variance, 0.0005);

                    var share = part + rest > 0 ? part / (part + rest) : 0;
                    Assert.InRange(bounds.Lower, 0, share);
                    Assert.InRange(bounds.Upper, share, 1);
                }
            }
        }
    }

    // Heap profiles weigh their samples: the bounds miss a true share hardly more often than they say.
    [Fact]
    public void Weighted_samples_are_missed_about_as_often_as_the_level_says()
    {
        var random = new Random(7);
        var (missed, draws) = (0, 4000);
        for (var draw = 0; draw < draws; draw++)
        {
            // Sixty samples of one unit for the part on average, and of three units each, forty, for the rest: a third is the part's.
            var (part, rest) = (Draw(60, random), 3 * Draw(40, random));
            var bounds = ShareBounds.Of(part, part, rest, 3 * rest, 0.05);
            if (bounds.Lower > 1 / 3.0 || bounds.Upper < 1 / 3.0) missed++;
        }

        Assert.InRange(missed / (double)draws, 0.06, 0.13);
    }

    private static int Draw(double mean, Random random)
    {
        var (count, product) = (0, random.NextDouble());
        for (var limit = Math.Exp(-mean); product > limit; count++) product *= random.NextDouble();
        return count;
    }
}
