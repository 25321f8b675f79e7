namespace Gate.Statistics;

/// <summary>Bounds of a share that was estimated by sampling.
/// Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference" (the score interval), with the number of samples that
/// would scatter as much. Assumption: independent samples; the score interval keeps its level down to a handful of them and at shares of 0 and 1.</summary>
public readonly record struct ShareBounds
{
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
        foreach (var (number, name) in new[] { (part, nameof(part)), (partVariance, nameof(partVariance)), (rest, nameof(rest)), (restVariance, nameof(restVariance)) })
        {
            Finite.Require(number, name);
            ArgumentOutOfRangeException.ThrowIfNegative(number, name);
        }

        if (level is not (> 0 and <= 0.5)) throw new ArgumentOutOfRangeException(nameof(level), level, "A level is above 0 and at most 0.5.");
        var total = part + rest;
        if (total <= 0) return new ShareBounds(0, 1);
        var share = part / total;
        // The delta method for part ÷ (part + rest).
        var variance = ((((1 - share) * (1 - share)) * partVariance) + (share * share * restVariance)) / (total * total);
        var count = share is > 0 and < 1
            ? share * (1 - share) / variance
            : total * total / (partVariance + restVariance);
        return Wilson(share, count, -StudentT.Quantile(level, 1e7));
    }

    private static ShareBounds Wilson(double share, double count, double deviations)
    {
        // Nothing scatters: every sample was seen for certain.
        if (!double.IsFinite(count)) return new ShareBounds(share, share);
        if (count <= 0) return new ShareBounds(0, 1);
        var square = deviations * deviations / count;
        var centre = share + (square / 2);
        var margin = Math.Sqrt((square * share * (1 - share)) + (square * square / 4));
        return new ShareBounds(Math.Max(0, (centre - margin) / (1 + square)), Math.Min(1, (centre + margin) / (1 + square)));
    }
}
