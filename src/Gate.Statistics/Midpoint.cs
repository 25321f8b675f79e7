namespace Gate.Statistics;

/// <summary>The mean of two numbers: never overflows, never leaves the interval between them,
/// is monotone in both, and the mean of a number and itself is that number.</summary>
internal static class Midpoint
{
    public static double Of(double first, double second)
    {
        var sum = first + second;
        return double.IsFinite(sum) ? sum / 2 : (first / 2) + (second / 2);
    }
}
