namespace Gate.Core.Configuration;

/// <summary>What a policy says about the size of a change.</summary>
/// <param name="Tolerate">A worsening up to this is never a regression.</param>
/// <param name="Catch">A worsening of this much is called unchanged at most as often as the policy's misses allow.</param>
/// <param name="Floor">A value below this, in the metric's unit, is too small for a difference to count.</param>
/// <param name="IsCritical">Whether a regression takes the regression's outcome; one that is not critical warns.</param>
public sealed record Threshold(Amount Tolerate, Amount Catch, double Floor, bool IsCritical)
{
    /// <summary>For metrics that scatter: tolerate 1 %, catch 5 %.</summary>
    public static readonly Threshold Noisy = new(Amount.Relative(0.01), Amount.Relative(0.05), 0, IsCritical: true);

    /// <summary>For times: as <see cref="Noisy"/>, and below half a nanosecond nothing counts.</summary>
    public static readonly Threshold Time = Noisy with { Floor = 0.5 };

    /// <summary>For instructions, which repeat within a thousandth: tolerate 0.5 %.</summary>
    public static readonly Threshold Counted = new(Amount.Relative(0.005), Amount.Relative(0.005), 0, IsCritical: true);

    /// <summary>For exact metrics: any worsening counts.</summary>
    public static readonly Threshold Exact = new(Amount.Zero, Amount.Zero, 0, IsCritical: true);
}
