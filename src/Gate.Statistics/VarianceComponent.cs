using System.Runtime.InteropServices;

namespace Gate.Statistics;

/// <summary>An estimated variance and how much is known about it. The default, no degrees of freedom, says that nothing is.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VarianceComponent
{
    /// <summary>Creates a component.</summary>
    /// <exception cref="ArgumentException">A negative number, or one that is not finite.</exception>
    public VarianceComponent(double variance, double degreesOfFreedom)
    {
        Finite.Require(variance, nameof(variance));
        Finite.Require(degreesOfFreedom, nameof(degreesOfFreedom));
        ArgumentOutOfRangeException.ThrowIfNegative(variance);
        ArgumentOutOfRangeException.ThrowIfNegative(degreesOfFreedom);
        Variance = variance;
        DegreesOfFreedom = degreesOfFreedom;
    }

    /// <summary>The variance, in the square of the values' unit; 0 where it could not be estimated.</summary>
    public double Variance { get; }

    /// <summary>Degrees of freedom, not necessarily whole; 0 where the variance could not be estimated.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>Whether there is an estimate at all.</summary>
    public bool IsEstimated => DegreesOfFreedom > 0;

    /// <summary>Two independent estimates of one variance as one, weighted by their degrees of freedom: a prior moderates an estimate
    /// (Smyth 2004, "Linear models and empirical Bayes methods", equation for the moderated variance).</summary>
    public static VarianceComponent Pool(VarianceComponent first, VarianceComponent second)
    {
        var degreesOfFreedom = first.DegreesOfFreedom + second.DegreesOfFreedom;
        var share = first.DegreesOfFreedom / degreesOfFreedom;
        return degreesOfFreedom > 0
            ? new((share * first.Variance) + ((1 - share) * second.Variance), degreesOfFreedom)
            : default;
    }

    /// <summary>The variance of a multiple or mean: times a factor of at least 0, with the same degrees of freedom.</summary>
    public VarianceComponent Times(double factor) => new(Variance * factor, DegreesOfFreedom);
}
