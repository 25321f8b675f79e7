using System.Collections.ObjectModel;
using CsCheck;

namespace Gate.Statistics.Tests;

public sealed class MedianTests
{
    [Theory]
    [InlineData(new double[] { 7 }, 7)]
    [InlineData(new double[] { 7, 1 }, 4)]
    [InlineData(new double[] { 3, 1, 2 }, 2)]
    [InlineData(new double[] { 4, 1, 1, 4 }, 2.5)]
    [InlineData(new double[] { 1e308, 1.2e308 }, 1.1e308)]
    [InlineData(new double[] { -1e308, 1e308 }, 0)]
    [InlineData(new[] { double.Epsilon, double.Epsilon }, double.Epsilon)]
    public void The_median_is_the_middle(double[] values, double expected) =>
        Assert.Equal(expected, Median.Of(values));

    [Fact]
    public void The_median_agrees_with_sorting() =>
        Property.Holds(Property.Differences(1, 600), values => Assert.Equal(Oracle.Median(values), Median.Of(values)));

    [Fact]
    public void The_kind_of_list_does_not_matter() =>
        Property.Holds(Property.Differences(1, 40), values =>
        {
            var expected = Median.Of(values);

            Assert.Equal(expected, Median.Of(values.ToList()));
            Assert.Equal(expected, Median.Of(new ReadOnlyCollection<double>(values)));
        });

    [Fact]
    public void The_input_is_left_as_it_is() =>
        Property.Holds(Property.Differences(1, 300), values =>
        {
            var before = values.ToArray();

            Median.Of(values);

            Assert.Equal(before, values);
        });

    [Fact]
    public void A_usual_list_costs_no_allocation()
    {
        var values = Enumerable.Range(0, 100).Select(i => (double)(i * 37 % 101)).ToArray();
        Median.Of(values);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Median.Of(values);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
