using Gate.Adapters.GoBench;

namespace Gate.Adapters.Tests;

public sealed class RepeatedValueTests
{
    [Fact]
    public void A_value_that_repeats_is_held_once_and_reads_the_same()
    {
        List<double> values = [24, 24, 24];

        var held = RepeatedValue.OrArray(values);

        Assert.IsType<RepeatedValue>(held);
        Assert.Equal(values, held);
        Assert.Equal([24, 24, 24], Enumerable.Range(0, held.Count).Select(index => held[index]));
    }

    [Theory]
    [InlineData(24, 32)]
    [InlineData(0, -0.0)]
    public void Values_that_differ_in_any_bit_are_all_kept(double first, double second)
    {
        List<double> values = [first, second, first];

        var held = RepeatedValue.OrArray(values);

        Assert.Equal(values.Select(BitConverter.DoubleToInt64Bits), held.Select(BitConverter.DoubleToInt64Bits));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void There_is_no_value_beyond_the_count(int index)
    {
        var held = RepeatedValue.OrArray([1, 1]);

        Assert.Throws<ArgumentOutOfRangeException>(() => held[index]);
    }
}
