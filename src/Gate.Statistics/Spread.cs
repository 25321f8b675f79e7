using Perfolizer.Mathematics.ScaleEstimators;
using Pragmastat;

namespace Gate.Statistics;

/// <summary>A standard deviation that wild values cannot carry away: the median absolute deviation from the median,
/// scaled to the standard deviation of normal values (× 1.4826 for many, with Perfolizer's bias correction for few; Park, Kim and Wang 2020).
/// Assumption: the core of the values is near normal; up to half of the values may be wild.</summary>
public static class Spread
{
    /// <summary>The robust standard deviation of at least one finite value, in the values' unit; 0 for one value, and where more than half are equal.</summary>
    /// <exception cref="ArgumentException">No values, or one that is not finite.</exception>
    public static double Of(IReadOnlyList<double> values)
    {
        if (values.Count == 0) throw new ArgumentException("The spread of no values is not defined.", nameof(values));
        return MedianAbsoluteDeviationEstimator.Simple.Mad(new Sample(Finite.Copy(values, nameof(values))));
    }
}
