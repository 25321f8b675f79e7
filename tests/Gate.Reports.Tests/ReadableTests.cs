using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Reporting;

namespace Gate.Reports.Tests;

public class ReadableTests
{
    [Theory]
    [InlineData(489.9, "ns", "489.9 ns")]
    [InlineData(1237, "ns", "1.237 µs")]
    [InlineData(999.94, "ns", "999.9 ns")]
    [InlineData(999.96, "ns", "1.000 µs")]
    [InlineData(12.3, "ns", "12.30 ns")]
    [InlineData(12, "ns", "12 ns")]
    [InlineData(0.25, "ns", "0.2500 ns")]
    [InlineData(0, "ns", "0 ns")]
    [InlineData(-1237, "ns", "−1.237 µs")]
    [InlineData(2_345_678_901, "ns", "2.346 s")]
    [InlineData(3.6e14, "ns", "360000 s")]
    [InlineData(24, "B", "24 B")]
    [InlineData(1000, "B", "1000 B")]
    [InlineData(1024, "B", "1 KiB")]
    [InlineData(1536, "B", "1.500 KiB")]
    [InlineData(1_048_576, "B", "1 MiB")]
    [InlineData(5e12, "B", "4.547 TiB")]
    [InlineData(1950.25, "MB/s", "1950 MB/s")]
    [InlineData(123456.7, "MB/s", "123457 MB/s")]
    [InlineData(12345678, "", "12345678")]
    [InlineData(1.5, "", "1.500")]
    [InlineData(1e300, "", "1E+300")]
    [InlineData(1.23456e-9, "x", "1.235E−9 x")]
    [InlineData(double.NaN, "ns", "? ns")]
    [InlineData(double.PositiveInfinity, "B", "∞ TiB")]
    public void A_value_reads_in_its_unit_with_four_digits(double value, string unit, string expected) =>
        Assert.All(Cultures.Names, culture => Assert.Equal(expected, Cultures.In(culture, () => Readable.Value(value, unit))));

    [Fact]
    public void Exact_values_that_differ_never_read_the_same()
    {
        Assert.Equal(("1048576 B", "1048600 B"), Readable.Pair(1_048_576, 1_048_600, "B", isExact: true));
        Assert.Equal(("1 MiB", "1.000 MiB"), Readable.Pair(1_048_576, 1_048_600, "B", isExact: false));
    }

    [Theory]
    [InlineData(2.53, 2.41, 2.66, "2.53× slower (2.41 … 2.66)")]
    [InlineData(1.032, 0.999, 1.06, "+3.2 % (−0.1 … +6.0 %)")]
    [InlineData(1.124, 1.098, 1.151, "+12.4 % (+9.8 … +15.1 %)")]
    [InlineData(0.4, 0.35, 0.45, "2.50× faster (2.22 … 2.86)")]
    [InlineData(0.4, 0.0, 0.45, "2.50× faster (2.22 …)")]
    [InlineData(2.53, 2.41, double.PositiveInfinity, "2.53× slower (2.41 …)")]
    [InlineData(2.53, null, 2.66, "2.53× slower (… 2.66)")]
    [InlineData(1.1, null, null, "+10.0 %")]
    [InlineData(1.1, 0.9, null, "+10.0 % (−10.0 % …)")]
    [InlineData(1.0, 1.0, 1.0, "0.0 % (0.0 … 0.0 %)")]
    [InlineData(12.53, 10.0, 123.4, "12.5× slower (10.0 … 123)")]
    [InlineData(0.9996, null, null, "0.0 %")]
    public void A_change_of_time_reads_as_faster_or_slower(double ratio, double? lower, double? upper, string expected) =>
        Assert.All(Cultures.Names, culture => Assert.Equal(expected, Cultures.In(culture, () => Change.Of(ratio, lower, upper, Metric.Time))));

    [Theory]
    [InlineData(2.5, "2.50× lower (2.00 … 3.00)")]
    [InlineData(1.25, "−20.0 % (−66.7 … −50.0 %)")]
    public void A_throughput_that_fell_reads_as_lower(double ratio, string expected) =>
        Assert.Equal(expected, Change.Of(ratio, 2, 3, new("throughput", "MB/s", Direction.HigherIsBetter, IsExact: false)));

    [Theory]
    [InlineData(2.0, "2.00× more")]
    [InlineData(0.5, "2.00× less")]
    [InlineData(1.05, "+5.0 %")]
    [InlineData(1 + (24d / 1_048_576), "+0.00229 %")]
    [InlineData(1 + 1e-12, "+0.0 %")]
    [InlineData(1.0, "0.0 %")]
    public void An_exact_change_is_never_written_as_none(double ratio, string expected) =>
        Assert.Equal(expected, Change.Of(ratio, null, null, Metric.Allocated));

    [Theory]
    [InlineData(0.05, "5 %")]
    [InlineData(0.005, "0.5 %")]
    [InlineData(0.025, "2.5 %")]
    [InlineData(1.5, "150 %")]
    [InlineData(0.0001234, "0.01234 %")]
    public void A_share_of_the_policy_reads_as_it_was_written(double share, string text) =>
        Assert.Equal(text, Readable.Amount(Amount.Relative(share), Metric.Time));
}
