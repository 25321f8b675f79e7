using MathNet.Numerics.Distributions;

namespace Gate.Statistics.Tests;

public class SumBoundsTests
{
    // Garwood 1936, "Fiducial limits for the Poisson distribution", as tabled by Ulm 1990, "A simple method to calculate the confidence interval of a standardized mortality ratio".
    [Theory]
    [InlineData(0, 0, 3.69)]
    [InlineData(1, 0.03, 5.57)]
    [InlineData(2, 0.24, 7.22)]
    [InlineData(5, 1.62, 11.67)]
    [InlineData(10, 4.80, 18.39)]
    [InlineData(100, 81.36, 121.63)]
    public void Counts_have_the_exact_bounds_of_Poisson(int count, double lower, double upper)
    {
        var bounds = SumBounds.Of(count, count, 1, 0.025);

        Assert.Equal(lower, bounds.Lower, 2);
        Assert.Equal(upper, bounds.Upper, 2);
    }

    [Fact]
    public void Samples_that_stand_for_more_have_bounds_of_their_unit()
    {
        var (counts, bytes) = (SumBounds.Of(7, 7, 1, 0.005), SumBounds.Of(700, 70_000, 100, 0.005));

        Assert.Equal(100 * counts.Lower, bytes.Lower, 6);
        Assert.Equal(100 * counts.Upper, bytes.Upper, 6);
    }

    [Fact]
    public void What_cannot_be_overlooked_has_no_bounds_beside_itself()
    {
        var bounds = SumBounds.Of(32, 0, 0, 0.005);

        Assert.Equal((32, 32), (bounds.Lower, bounds.Upper));
        Assert.Equal((0, 0), bounds.Less(SumBounds.Of(16, 0, 0, 0.005), 2));
    }

    // Every pair of counts that can be seen, with its probability: what grew by just as much as is allowed is told to have grown by more, or by less, no more
    // often than the level says, from half a sample on average to eighty. Bounds of a normal distribution do so up to four times as often.
    [Theory]
    [InlineData(1.0)]
    [InlineData(1.2)]
    [InlineData(2.0)]
    public void Growth_is_told_wrongly_no_more_often_than_the_level_says(double factor)
    {
        foreach (var level in (double[])[0.005, 0.0005])
        {
            foreach (var mean in (double[])[0.5, 1, 3, 5, 12, 30, 80])
            {
                var most = (int)((factor * mean) + (12 * Math.Sqrt(factor * mean)) + 20);
                var bounds = Enumerable.Range(0, most).Select(count => SumBounds.Of(count, count, 1, level)).ToArray();
                var (more, less) = (0.0, 0.0);
                for (var after = 0; after < most; after++)
                {
                    for (var before = 0; before < most; before++)
                    {
                        var (lower, upper) = bounds[after].Less(bounds[before], factor);
                        var probability = Poisson.PMF(factor * mean, after) * Poisson.PMF(mean, before);
                        if (lower > 0) more += probability;
                        if (upper < 0) less += probability;
                    }
                }

                Assert.InRange(more, 0, level);
                Assert.InRange(less, 0, level);
            }
        }
    }

    // Objects of 24 bytes to 1 MB, of which each byte is drawn with the same chance: weights from the mean between two draws to the size of the object.
    [Fact]
    public void Samples_of_unlike_weight_are_missed_no_more_often_than_the_level_says()
    {
        const double Mean = 102_400;
        const int Draws = 20_000;
        var random = new Random(7);
        (double Size, double Count)[] kinds = [(24, 20_000), (10_000, 100), (300_000, 3), (1_000_000, 1)];
        var truth = kinds.Sum(kind => kind.Size * kind.Count);
        var (below, above) = (0, 0);
        for (var draw = 0; draw < Draws; draw++)
        {
            var (value, variance) = (0.0, 0.0);
            foreach (var (size, count) in kinds)
            {
                var chance = 1 - Math.Exp(-size / Mean);
                var seen = Binomial.Sample(random, chance, (int)count);
                value += seen * size / chance;
                variance += seen * size * size / chance / chance * (1 - chance);
            }

            var bounds = SumBounds.Of(value, variance, Mean, 0.01);
            if (bounds.Lower > truth) above++;
            if (bounds.Upper < truth) below++;
        }

        // Three deviations above a rate of 1 %.
        Assert.InRange(above / (double)Draws, 0, 0.0121);
        Assert.InRange(below / (double)Draws, 0, 0.0121);
    }

    // No sample, and yet a variance; or squares that are no numbers.
    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, double.MaxValue, 1)]
    [InlineData(1, 1, double.MaxValue)]
    public void Where_nothing_can_be_said_there_is_no_upper_bound(double value, double variance, double sample) =>
        Assert.Equal(double.PositiveInfinity, SumBounds.Of(value, variance, sample, 0.005).Upper);

    [Theory]
    [InlineData(-1, 0, 1, 0.01)]
    [InlineData(1, double.NaN, 1, 0.01)]
    [InlineData(1, 0, double.PositiveInfinity, 0.01)]
    [InlineData(1, 1, 1, 0)]
    [InlineData(1, 1, 1, 0.6)]
    public void What_cannot_be_is_refused(double value, double variance, double sample, double level) =>
        Assert.ThrowsAny<ArgumentException>(() => SumBounds.Of(value, variance, sample, level));

    // What a profile may hold that nobody wrote in good faith: from less than a sample to more than all there were, and sums whose squares are no numbers.
    [Fact]
    public void Bounds_lie_on_both_sides_of_every_sum()
    {
        double[] numbers = [0, double.Epsilon, 1e-300, 1e-18, 0.01, 1, 1e10, 1e18, 1e300, double.MaxValue];
        foreach (var value in numbers)
        {
            foreach (var variance in numbers)
            {
                foreach (var sample in numbers)
                {
                    var bounds = SumBounds.Of(value, variance, sample, 0.0005);

                    Assert.InRange(bounds.Lower, 0, value);
                    Assert.InRange(bounds.Upper, value, double.PositiveInfinity);
                }
            }
        }
    }
}
