namespace Gate.Core.Judging;

/// <summary>Decides what a comparison means under a threshold.
/// The inner bounds carry the gate's false-alarm rate, the outer ones the benchmark's miss rate.</summary>
public static class Judge
{
    /// <summary>A verdict from bounds on the comparison's scale (ln ratio, more is worse).</summary>
    public static Verdict Decide(EffectBounds bounds, double tolerated, double caught) =>
        bounds.SurelyAbove > tolerated ? Verdict.Regression
        : bounds.SurelyBelow < -tolerated ? Verdict.Improvement
        : bounds.AtMost < caught ? Verdict.Unchanged
        : Verdict.Inconclusive;

    /// <summary>Whether more data would not change the verdict's meaning: unchanged to both sides, or plainly one of the others.
    /// What is only known not to be slower may still turn out an improvement.</summary>
    public static bool IsSettled(EffectBounds bounds, double tolerated, double caught) => Decide(bounds, tolerated, caught) switch
    {
        Verdict.Unchanged => bounds.AtLeast > -caught,
        Verdict.Inconclusive => false,
        _ => true,
    };
}

/// <summary>What is known of an effect, as ln(candidate ÷ baseline), more is worse.</summary>
/// <param name="SurelyAbove">Lower bound at the false-alarm rate.</param>
/// <param name="SurelyBelow">Upper bound at the false-alarm rate.</param>
/// <param name="AtLeast">Lower bound at the miss rate.</param>
/// <param name="AtMost">Upper bound at the miss rate.</param>
public readonly record struct EffectBounds(double SurelyAbove, double SurelyBelow, double AtLeast, double AtMost);
