using System.Collections.Concurrent;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Gate.Statistics;

/// <summary>Student's t distribution, accurate far into its tails.
/// Source: the regularized incomplete beta function (DLMF 8.17), from MathNet.Numerics.</summary>
/// <remarks>MathNet's own StudentT is not used: its CDF above the centre is 1 − p, which has no digits left in a tail of 1e-17, and its InvCDF
/// searches −800 … 800 to an absolute 1e-12, so that it throws for 1 degree of freedom at 1e-7 and returns −800 for 10 at 1e-12.</remarks>
public static class StudentT
{
    // Above this many degrees of freedom log-gamma functions of their size cancel; the distribution is taken as that of the limit.
    // It is the wider one, by less than 2e-5 of a tail of 1e-7.
    private const double MostDegreesOfFreedom = 1e7;

    // A family asks for the same few quantiles for each of its thousands of members.
    private const int MostQuantiles = 10_000;
    private static readonly ConcurrentDictionary<(double Tail, double Freedom), double> Quantiles = new();

    /// <summary>The t value below which the given probability lies.</summary>
    /// <param name="probability">Above 0 and below 1; small tails are most exact as such, not as 1 − tail.</param>
    /// <param name="degreesOfFreedom">A finite number above 0; need not be whole.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        if (probability is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(probability), probability, "A quantile exists for probabilities between 0 and 1.");
        var freedom = Freedom(degreesOfFreedom);
        // 1 − p loses nothing for p ≥ 0.5, since such a p has no finer digits.
        return probability switch
        {
            0.5 => 0,
            < 0.5 => -Known(probability, freedom),
            _ => Known(1 - probability, freedom),
        };
    }

    /// <summary>The probability of a value of at least t.</summary>
    /// <param name="t">Any finite number.</param>
    /// <param name="degreesOfFreedom">A finite number above 0; need not be whole.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static double UpperTail(double t, double degreesOfFreedom)
    {
        Finite.Require(t, nameof(t));
        var freedom = Freedom(degreesOfFreedom);
        return t >= 0 ? Tail(t, freedom) : 1 - Tail(-t, freedom);
    }

    private static double Known(double tail, double freedom)
    {
        if (Quantiles.Count > MostQuantiles) Quantiles.Clear();
        return Quantiles.GetOrAdd((tail, freedom), static asked => UpperQuantile(asked.Tail, asked.Freedom));
    }

    private static double Freedom(double degreesOfFreedom)
    {
        if (!double.IsFinite(degreesOfFreedom) || degreesOfFreedom <= 0)
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Degrees of freedom are a finite number above 0.");
        return Math.Min(degreesOfFreedom, MostDegreesOfFreedom);
    }

    // Near the centre the argument of the first form is 1 less almost nothing, and far out the second is ½ less almost ½.
    private static double Tail(double t, double freedom) =>
        t > 1
            ? 0.5 * SpecialFunctions.BetaRegularized(freedom / 2, 0.5, freedom / (freedom + (t * t)))
            : 0.5 - (0.5 * SpecialFunctions.BetaRegularized(0.5, freedom / 2, t * t / (freedom + (t * t))));

    // Newton's method on ln(tail) over ln(t). The density of ln(t) is log-concave, hence so is its tail: the tangent lies above,
    // every step after the first comes from the right, and the search cannot cycle. The normal quantile starts it, just left of the root.
    private static double UpperQuantile(double tail, double freedom)
    {
        var logT = Math.Log(-Normal.InvCDF(0, 1, tail));
        for (var step = 0; step < 200; step++)
        {
            var t = Math.Exp(logT);
            var reached = Tail(t, freedom);
            // Beyond the largest numbers: a millionth of a degree of freedom has no quantile that can be written.
            if (!double.IsFinite(t) || reached <= 0) break;
            var slope = t * MathNet.Numerics.Distributions.StudentT.PDF(0, 1, freedom, t) / reached;
            var change = Math.Log(reached / tail) / slope;
            logT += change;
            if (Math.Abs(change) < 1e-13) break;
        }

        return Math.Exp(logT);
    }
}
