using MathNet.Numerics.Distributions;

namespace Gate.Statistics;

/// <summary>Bounds of a share that was estimated by sampling.
/// Source: Clopper and Pearson 1934, "The use of confidence or fiducial limits illustrated in the case of the binomial", with the number of samples that would scatter
/// as much (Korn and Graubard 1998). Assumption: independent samples; of samples of one size the level is kept whatever the share and however few there are.</summary>
/// <remarks>Wilson's score interval is narrower and misses more often than it says where it matters here: a share of 1 % in ten samples is told to be above 1 %
/// in 10 of 100 profiles at a level of 0.5 %.</remarks>
public readonly record struct ShareBounds
{
    private const double MostSamples = 1e12;

    private ShareBounds(double lower, double upper)
    {
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The share is below this with a chance of at most the level.</summary>
    public double Lower { get; }

    /// <summary>The share is above this with a chance of at most the level.</summary>
    public double Upper { get; }

    /// <summary>The bounds of a part of a total, both sums over samples whose scatter is known.</summary>
    /// <param name="part">The part; 0 … total.</param>
    /// <param name="partVariance">The variance of the part by sampling.</param>
    /// <param name="rest">What else the total holds, at least 0.</param>
    /// <param name="restVariance">Its variance.</param>
    /// <param name="level">The chance of an error on each side; above 0, at most 0.5.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static ShareBounds Of(double part, double partVariance, double rest, double restVariance, double level)
    {
        Finite.RequireNotNegative(part, nameof(part));
        Finite.RequireNotNegative(partVariance, nameof(partVariance));
        Finite.RequireNotNegative(rest, nameof(rest));
        Finite.RequireNotNegative(restVariance, nameof(restVariance));
        Finite.RequireLevel(level, nameof(level));
        var total = part + rest;
        if (total <= 0 || !double.IsFinite(total)) return new ShareBounds(0, 1);
        var share = part / total;
        // Relative to the total, so that no square of a large sum is infinite.
        var (ofPart, ofRest) = (partVariance / total / total, restVariance / total / total);
        // The delta method for part ÷ (part + rest).
        var variance = ((1 - share) * (1 - share) * ofPart) + (share * share * ofRest);
        var count = share is > 0 and < 1
            ? share * (1 - share) / variance
            : 1 / (ofPart + ofRest);
        return Binomial(share, count, level);
    }

    private static ShareBounds Binomial(double share, double count, double level)
    {
        // Nothing scatters: every sample was seen for certain, or as good as that.
        if (count >= MostSamples) return new ShareBounds(share, share);
        // Less than a sample says nothing, and nor does NaN, which comes of a part and a variance that are too far apart.
        if (!(count >= 1)) return new ShareBounds(0, 1);
        var (part, rest) = (share * count, (1 - share) * count);
        return new ShareBounds(
            part > 0 ? Math.Min(share, Beta.InvCDF(part, rest + 1, level)) : 0,
            rest > 0 ? Math.Max(share, Beta.InvCDF(part + 1, rest, 1 - level)) : 1);
    }
}
