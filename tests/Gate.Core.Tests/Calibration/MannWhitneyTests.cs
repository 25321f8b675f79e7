namespace Gate.Core.Tests.Calibration;

public class MannWhitneyTests
{
    [Fact]
    public void It_is_near_the_exact_permutation_test()
    {
        double[] first = [1.1, 2.3, 3.0, 4.2, 5.9, 6.1, 7.7];
        double[] second = [3.3, 5.2, 6.6, 8.1, 9.4, 9.9, 10.3];

        Assert.Equal(Exact(first, second), MannWhitney.PValue(first, second), 0.01);
    }

    [Fact]
    public void It_is_near_the_exact_permutation_test_of_tied_values()
    {
        double[] first = [1, 1, 2, 2, 3, 3, 4];
        double[] second = [2, 3, 3, 4, 4, 5, 5];

        Assert.Equal(Exact(first, second), MannWhitney.PValue(first, second), 0.015);
    }

    [Fact]
    public void Values_that_are_all_equal_say_nothing() => Assert.Equal(1, MannWhitney.PValue([1, 1, 1], [1, 1, 1]));

    [Fact]
    public void The_sides_may_be_exchanged()
    {
        double[] first = [1, 2, 2, 3];
        double[] second = [2, 3, 5];

        Assert.Equal(MannWhitney.PValue(first, second), MannWhitney.PValue(second, first), 1e-12);
    }

    // All ways to say which of the values are the second side's.
    private static double Exact(double[] first, double[] second)
    {
        double[] all = [.. first, .. second];
        var observed = Distance(first, second);
        var (extreme, count) = (0, 0);
        for (var chosen = 0; chosen < 1 << all.Length; chosen++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)chosen) != second.Length) continue;
            count++;
            var sides = all.Select((value, index) => (value, IsSecond: (chosen >> index & 1) == 1)).ToLookup(entry => entry.IsSecond, entry => entry.value);
            if (Distance([.. sides[false]], [.. sides[true]]) >= observed) extreme++;
        }

        return (double)extreme / count;
    }

    private static double Distance(double[] first, double[] second) =>
        Math.Abs(second.Sum(value => first.Sum(other => value > other ? 1 : value.Equals(other) ? 0.5 : 0)) - (first.Length * second.Length / 2.0));
}
