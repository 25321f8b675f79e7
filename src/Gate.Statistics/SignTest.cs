using MathNet.Numerics.Distributions;

namespace Gate.Statistics;

/// <summary>The exact sign test: whether one of two equally likely outcomes comes too often.
/// Source: Conover 1999, "Practical Nonparametric Statistics", section 3.4. Assumption: independent outcomes; ties are left out before.</summary>
public static class SignTest
{
    /// <summary>The chance of at least so many successes among all, were either outcome equally likely; 1 without any.</summary>
    /// <exception cref="ArgumentException">A negative number.</exception>
    public static double PValue(int successes, int failures)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfNegative(failures);
        // P(X ≥ k) = P(X ≤ n − k) by symmetry, which loses no digits where it is small.
        return Binomial.CDF(0.5, successes + failures, failures);
    }
}
