namespace Gate.Core.Judging;

/// <summary>What more rounds would bring, and what the rounds at hand could have shown. Bounds draw nearer to the estimate
/// with the square root of the rounds, as they do where the scatter stays what it is.</summary>
public static class Forecast
{
    /// <summary>By how much the rounds would have to grow to decide the comparison: 1 when that is not known yet
    /// (too few rounds for bounds), infinite when the effect lies where neither answer would come.</summary>
    public static double Growth(EffectBounds bounds, double estimate, double tolerated, double caught)
    {
        var regression = Times(Margin(estimate - bounds.SurelyAbove, estimate - bounds.AtLeast), estimate - tolerated);
        var improvement = Times(Margin(bounds.SurelyBelow - estimate, bounds.AtMost - estimate), -tolerated - estimate);
        var unchanged = Math.Max(Times(bounds.AtMost - estimate, caught - estimate), Times(estimate - bounds.AtLeast, estimate + caught));
        return Math.Min(unchanged, Math.Min(regression, improvement));
    }

    /// <summary>The smallest true change, as ln(ratio), that these rounds would have called a regression with the power of the miss rate:
    /// what is tolerated and both margins; infinite when no change would have been.</summary>
    public static double SmallestSeen(EffectBounds bounds, double tolerated) => tolerated + bounds.AtMost - bounds.SurelyAbove;

    // A first look has no bound at the false-alarm rate yet, and one at the miss rate: the former is about twice as far away.
    private static double Margin(double alarm, double miss) => double.IsFinite(alarm) ? alarm : 2 * miss;

    private static double Times(double margin, double distance) =>
        distance <= 0 ? double.PositiveInfinity
        : !double.IsFinite(margin) ? 1
        : Math.Max(1, margin / distance * (margin / distance));
}
