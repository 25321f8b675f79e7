using System.Runtime.InteropServices;

namespace Gate.Statistics.Series;

/// <summary>How a series scatters around its levels, told from differences, which steps hardly touch.
/// Source: Chakar, Lebarbier, Lévy-Leduc and Robin 2017, "A robust approach for estimating change-points in the mean of an AR(1) process":
/// the variances of differences of one and two steps are 2γ(1 − ρ) and 2γ(1 − ρ²), so that their ratio is 1 + ρ. In place of their medians,
/// the mean square of the smaller four fifths, which is twice as exact for normal values.
/// Assumption: x = level + AR(1) noise with ρ ≥ 0; steps and wild values touch fewer than a fifth of the differences.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SeriesNoise
{
    // The share of a normal variance that the smaller four fifths show: 1 − 2qφ(q) ÷ 0.8 at q = 1.2816.
    private const double Kept = 0.8;
    private const double Shown = 0.4377;
    // Of few values ρ is known badly; beyond this a step could not be told from noise whatever its size.
    private const double LargestCorrelation = 0.7;

    private SeriesNoise(double longRunDeviation, double correlation)
    {
        LongRunDeviation = longRunDeviation;
        Correlation = correlation;
    }

    /// <summary>The standard deviation of a mean of n values is this ÷ √n, for large n.</summary>
    public double LongRunDeviation { get; }

    /// <summary>ρ, 0 … 0.7.</summary>
    public double Correlation { get; }

    /// <summary>The noise of a series; none of fewer than three values.</summary>
    public static SeriesNoise Of(double[] values)
    {
        if (values.Length < 3) return default;
        var one = Differences(values, 1);
        var variance = Variance(one);
        // Values rounded so far that most neighbours are equal: what does differ is all there is to go by.
        if (variance == 0) return new(Math.Sqrt(one.Average(difference => difference * difference) / 2), 0);
        var correlation = Math.Clamp((Variance(Differences(values, 2)) / variance) - 1, 0, LargestCorrelation);
        return new(Math.Sqrt(variance * (1 + correlation) / 2) / (1 - correlation), correlation);
    }

    private static double[] Differences(double[] values, int lag) =>
        [.. values.Skip(lag).Zip(values, (later, earlier) => later - earlier)];

    private static double Variance(double[] differences)
    {
        var squares = differences.Select(difference => difference * difference).Order().ToArray();
        return squares.Take((int)Math.Ceiling(Kept * squares.Length)).Average() / Shown;
    }
}
