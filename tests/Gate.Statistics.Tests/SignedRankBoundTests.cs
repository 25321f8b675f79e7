using CsCheck;

namespace Gate.Statistics.Tests;

public sealed class SignedRankBoundTests
{
    private static readonly Gen<double> Level =
        Gen.OneOf(Gen.Double[0.0001, 0.6], Gen.Int[1, 12].Select(halvings => Math.ScaleB(1, -halvings)));

    [Fact]
    public void A_bound_passes_a_location_exactly_when_the_test_rejects_it() =>
        Property.Holds(Gen.Select(Property.Differences(0, 25), Level, Gen.Double[-1.2, 1.2]), (differences, level, location) =>
        {
            var (lower, upper) = (SignedRank.LowerBound(differences, level), SignedRank.UpperBound(differences, level));

            // The averages themselves are where agreement is easily lost by one.
            foreach (var candidate in Oracle.WalshAverages(differences).Append(location))
            {
                Assert.Equal(SignedRank.PValueGreater(differences, candidate) <= level, lower > candidate);
                Assert.Equal(SignedRank.PValueLess(differences, candidate) <= level, upper < candidate);
            }
        });

    [Fact]
    public void The_bounds_enclose_the_centre() =>
        Property.Holds(Gen.Select(Property.Differences(1, 40), Gen.Double[0, 0.4]), (differences, level) =>
        {
            var centre = HodgesLehmann.Of(differences);

            Assert.True(SignedRank.LowerBound(differences, level) <= centre);
            Assert.True(SignedRank.UpperBound(differences, level) >= centre);
        });

    [Fact]
    public void A_stricter_level_never_narrows_the_bounds() =>
        Property.Holds(Gen.Select(Property.Differences(1, 40), Level, Level), (differences, first, second) =>
        {
            var (strict, loose) = (Math.Min(first, second), Math.Max(first, second));

            Assert.True(SignedRank.LowerBound(differences, strict) <= SignedRank.LowerBound(differences, loose));
            Assert.True(SignedRank.UpperBound(differences, strict) >= SignedRank.UpperBound(differences, loose));
        });

    [Fact]
    public void Bounds_and_p_values_follow_shift_and_sign() =>
        Property.Holds(Gen.Select(Gen.Int[-64, 64].Select(step => step / 64.0).Array[1, 30], Gen.Int[-640, 640].Select(step => step / 64.0), Level), (differences, shift, level) =>
        {
            // Steps of 1/64 make the shift exact, so that not even the last digit may differ.
            double[] shifted = [.. differences.Select(d => d + shift)];
            double[] mirrored = [.. differences.Select(d => -d)];

            Assert.Equal(SignedRank.LowerBound(differences, level) + shift, SignedRank.LowerBound(shifted, level));
            Assert.Equal(SignedRank.PValueGreater(differences, 0.25), SignedRank.PValueGreater(shifted, 0.25 + shift));
            Assert.Equal(-SignedRank.UpperBound(differences, level), SignedRank.LowerBound(mirrored, level));
            Assert.Equal(SignedRank.PValueLess(differences, 0.25), SignedRank.PValueGreater(mirrored, -0.25));
        });

    [Fact]
    public void Too_few_differences_for_the_level_leave_the_bounds_open()
    {
        double[] differences = [0.1, 0.2, 0.3, 0.4];

        Assert.Equal(double.NegativeInfinity, SignedRank.LowerBound(differences, 0.06));
        Assert.Equal(double.PositiveInfinity, SignedRank.UpperBound(differences, 0.06));
        Assert.Equal(0.1, SignedRank.LowerBound(differences, 0.0625));
        Assert.Equal(0.4, SignedRank.UpperBound(differences, 0.0625));
    }

    [Fact]
    public void No_differences_say_nothing()
    {
        Assert.Equal(1, SignedRank.PValueGreater([], 0));
        Assert.Equal(1, SignedRank.PValueLess([], 0));
        Assert.Equal(double.NegativeInfinity, SignedRank.LowerBound([], 0.05));
        Assert.Equal(double.PositiveInfinity, SignedRank.UpperBound([], 0.05));
    }
}
