using System.Globalization;
using MathNet.Numerics;

namespace Gate.Core.Tests.Calibration;

/// <summary>How many of a number of gates, with exact binomial bounds.
/// Source: Clopper and Pearson 1934, "The use of confidence or fiducial limits illustrated in the case of the binomial".</summary>
internal sealed record Share(int Hits, int Count)
{
    // One-sided: a true rate lies below the lower bound, or above the upper, in one simulation of a hundred.
    private const double Level = 0.01;

    public static Share Of(IReadOnlyCollection<bool> gates) => new(gates.Count(hit => hit), gates.Count);

    public double Value => (double)Hits / Count;

    /// <summary>The rate at which this many hits or more have a chance of 1 %.</summary>
    public double Lower => Hits == 0 ? 0 : Root(rate => AtLeast(Hits, rate) - Level);

    /// <summary>The rate at which this few hits or fewer have a chance of 1 %.</summary>
    public double Upper => Hits == Count ? 1 : Root(rate => AtLeast(Hits + 1, rate) - (1 - Level));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{100 * Value:0.##} %");

    private double AtLeast(int hits, double rate) => SpecialFunctions.BetaRegularized(hits, Count - hits + 1, rate);

    private static double Root(Func<double, double> increasing)
    {
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (increasing(middle) < 0) low = middle;
            else high = middle;
        }

        return low;
    }
}
