namespace Gate.Statistics.Tests;

public sealed class OutliersTests
{
    [Fact]
    public void A_launch_in_another_mode_is_wild()
    {
        double[] values = [1.00, 1.01, 0.99, 0.6, 1.02, 1.00, 0.98, 1.01];

        Assert.Equal([3], Outliers.Wild(values));
    }

    [Fact]
    public void A_steady_sample_has_no_wild_values() =>
        Assert.Empty(Outliers.Wild([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));

    [Fact]
    public void Two_modes_of_equal_size_are_not_wild() =>
        Assert.Empty(Outliers.Wild([1.00, 1.01, 0.99, 1.02, 2.00, 2.01, 1.99, 2.02]));

    [Fact]
    public void Each_side_of_a_skewed_sample_is_judged_by_its_own_spread()
    {
        // Fences of 8.9 and 26.9: with one spread for both sides, 8 would pass and 16 and 17 would not.
        double[] values = [8, 10, 10.1, 10.2, 10.3, 10.4, 10.5, 10.6, 12, 13, 14, 15, 16, 17];

        var wild = Outliers.Wild(values);

        Assert.Equal([0], wild);
    }

    [Fact]
    public void Where_most_values_are_equal_the_others_are_wild() =>
        Assert.Equal([6, 7], Outliers.Wild([3, 3, 3, 3, 3, 3, 1, 2]));

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new double[] { 1 })]
    [InlineData(new double[] { 1, 1000 })]
    [InlineData(new double[] { 1e308, -1e308, 1, 2 })]
    public void Too_few_values_have_no_core_to_be_far_from(double[] values) =>
        Assert.Empty(Outliers.Wild(values));
}
