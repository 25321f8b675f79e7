namespace Gate.Statistics.Tests;

public class SignTestTests
{
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(5, 0, 0.03125)]
    [InlineData(9, 1, 11.0 / 1024)]
    [InlineData(5, 5, 638.0 / 1024)]
    [InlineData(0, 7, 1)]
    public void The_p_value_is_the_binomial_tail(int successes, int failures, double expected) =>
        Assert.Equal(expected, SignTest.PValue(successes, failures), 1e-12);

    [Fact]
    public void It_agrees_with_counting_all_outcomes()
    {
        for (var count = 1; count <= 12; count++)
        {
            for (var least = 0; least <= count; least++)
            {
                var outcomes = Enumerable.Range(0, 1 << count).Count(bits => System.Numerics.BitOperations.PopCount((uint)bits) >= least);

                Assert.Equal(outcomes / (double)(1 << count), SignTest.PValue(least, count - least), 1e-12);
            }
        }
    }
}
