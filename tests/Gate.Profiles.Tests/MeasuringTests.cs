using Gate.Profiles.Measuring;

namespace Gate.Profiles.Tests;

public sealed class MeasuringTests
{
    [Theory]
    [InlineData(0.125, "0.12")]
    [InlineData(0.375, "0.38")]
    [InlineData(2.5, "2.50")]
    [InlineData(1.005, "1.00")]
    [InlineData(-0.001, "-0.00")]
    [InlineData(99999999999.125, "99999999999.12")]
    public void A_value_halfway_goes_to_the_even_digit(double value, string shown) => Assert.Equal(shown, Rounding.Fixed(value, 2));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.5, "0.5")]
    [InlineData(0.125, "0.12")]
    [InlineData(0.996, "1")]
    [InlineData(0.0625, "0.062")]
    [InlineData(0.0099999, "0.01")]
    [InlineData(3.2e-05, "3.2e-05")]
    [InlineData(1e-10, "1e-10")]
    public void Small_shares_have_two_digits(double value, string shown) => Assert.Equal(shown, Rounding.TwoDigits(value));

    [Theory]
    [InlineData(0, "bytes", "auto", "0")]
    [InlineData(1536, "bytes", "auto", "1.50kB")]
    [InlineData(1L << 20, "bytes", "kB", "1024kB")]
    [InlineData(-3, "count", "count", "-3")]
    [InlineData(90_000, "milliseconds", "auto", "90s")]
    [InlineData(7, "widgets", "widgets", "7widgets")]
    public void Values_are_shown_with_their_units(long value, string from, string to, string shown) => Assert.Equal(shown, Units.Label(value, from, to));

    [Theory]
    [InlineData(0, 0, "    0%")]
    [InlineData(-1, 2, "50.00%")]
    [InlineData(2000, 2001, "  100%")]
    [InlineData(1, 1000, "  0.1%")]
    public void Shares_are_of_the_size_of_a_value(long value, long total, string shown) => Assert.Equal(shown, Percentages.Of(value, total));
}
