using MathNet.Numerics.Distributions;

namespace Gate.Statistics;

/// <summary>Bounds of a sum over samples that were taken at random, such as the bytes that sampled allocations stand for.
/// Source: Fay and Feuer 1997, "Confidence intervals for directly standardized rates: a method based on the gamma distribution"; of samples of one size these are the
/// exact bounds of a Poisson count (Garwood 1936). Assumption: independent samples whose number is Poisson's. They keep their level down to no sample at all,
/// where bounds of a normal distribution would allow nothing but zero.</summary>
public readonly record struct SumBounds
{
    // Beyond these the quantiles cannot be told from the sum, or from nothing; far beyond, MathNet's search for them does not end, or throws.
    private const double MostSamples = 1e10, FewestSamples = 0.01;

    private SumBounds(double value, double lower, double upper)
    {
        Value = value;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The sum itself.</summary>
    public double Value { get; }

    /// <summary>What the sum estimates is below this with a chance of at most the level.</summary>
    public double Lower { get; }

    /// <summary>It is above this with a chance of at most the level; infinite where nothing can be said.</summary>
    public double Upper { get; }

    /// <summary>The bounds of a sum.</summary>
    /// <param name="value">The sum, at least 0.</param>
    /// <param name="variance">Its variance by sampling; 0 where nothing could be overlooked.</param>
    /// <param name="sample">What one more sample would have added, if that is more than those of the sum tell; 0 where nothing could be overlooked.</param>
    /// <param name="level">The chance of an error on each side; above 0, at most 0.5.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static SumBounds Of(double value, double variance, double sample, double level)
    {
        Finite.RequireNotNegative(value, nameof(value));
        Finite.RequireNotNegative(variance, nameof(variance));
        Finite.RequireNotNegative(sample, nameof(sample));
        Finite.RequireLevel(level, nameof(level));
        var more = Math.Max(sample, value > 0 ? variance / value : 0);
        return new SumBounds(
            value,
            Math.Min(value, Quantile(level, value, variance, unknown: 0)),
            Math.Max(value, Quantile(1 - level, value + more, variance + (more * more), unknown: double.PositiveInfinity)));
    }

    /// <summary>Bounds of this sum less a multiple of another, independent one.
    /// Source: Zou and Donner 2008, "Construction of confidence limits about effect measures: a general approach" (the method of variance estimates recovery).</summary>
    /// <param name="other">The other sum, of the same level.</param>
    /// <param name="factor">How often it is taken off, at least 0.</param>
    public (double Lower, double Upper) Less(SumBounds other, double factor)
    {
        var difference = Value - (factor * other.Value);
        return (
            difference - Math.Sqrt(Square(Value - Lower) + Square(factor * (other.Upper - other.Value))),
            difference + Math.Sqrt(Square(Upper - Value) + Square(factor * (other.Value - other.Lower))));
    }

    // Of the gamma distribution with this mean and variance.
    private static double Quantile(double probability, double mean, double variance, double unknown)
    {
        if (variance <= 0) return mean;
        // NaN, which is neither few nor many, where mean and variance are infinite.
        var samples = mean / variance * mean;
        return samples > MostSamples ? mean
            : samples >= FewestSamples ? mean * Gamma.InvCDF(samples, samples, probability)
            : unknown;
    }

    private static double Square(double number) => number * number;
}
