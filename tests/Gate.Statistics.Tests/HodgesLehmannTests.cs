using CsCheck;

namespace Gate.Statistics.Tests;

public sealed class HodgesLehmannTests
{
    [Theory]
    [InlineData(new double[] { 5 }, 5)]
    [InlineData(new double[] { 1, 3 }, 2)]
    [InlineData(new double[] { 1, 2, 9 }, 3.5)]
    [InlineData(new double[] { 1e308, 1.5e308 }, 1.25e308)]
    public void The_centre_is_the_median_of_the_pairs_means(double[] differences, double expected) =>
        Assert.Equal(expected, HodgesLehmann.Of(differences));

    [Fact]
    public void The_centre_agrees_with_listing_all_averages() =>
        Property.Holds(Property.Differences(1, 40), differences =>
            Assert.Equal(Oracle.Median(Oracle.WalshAverages(differences)), HodgesLehmann.Of(differences)));

    [Fact]
    public void The_centre_follows_shift_scale_and_sign() =>
        Property.Holds(Gen.Select(Property.Differences(1, 40), Gen.Double[-10, 10], Gen.Double[0.1, 10]), (differences, shift, scale) =>
        {
            var centre = HodgesLehmann.Of(differences);

            Assert.Equal(centre + shift, HodgesLehmann.Of([.. differences.Select(d => d + shift)]), 12);
            Assert.Equal(centre * scale, HodgesLehmann.Of([.. differences.Select(d => d * scale)]), 12);
            Assert.Equal(-centre, HodgesLehmann.Of([.. differences.Select(d => -d)]));
        });

    [Fact]
    public void A_quarter_of_wild_values_does_not_carry_the_centre_away()
    {
        var tight = Enumerable.Range(0, 9).Select(i => 0.05 + ((i - 4) * 0.001)).ToArray();

        var centre = HodgesLehmann.Of([.. tight, 0.4, 40, 4000]);

        Assert.InRange(centre, 0.046, 0.3);
    }

    [Fact]
    public void A_hundred_thousand_differences_have_a_centre()
    {
        var random = new Random(1);
        var differences = Draw.Sample("normal", 100_000, random);

        var centre = HodgesLehmann.Of(differences);

        Assert.InRange(centre, -0.02, 0.02);
    }
}
