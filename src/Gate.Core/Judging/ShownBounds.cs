namespace Gate.Core.Judging;

/// <summary>The two bounds that a finding shows: the one that carries its verdict at the false-alarm rate, the other at the miss rate.</summary>
public static class ShownBounds
{
    /// <summary>Lower bound as ln(ratio): at the false-alarm rate, but for an improvement at the miss rate.</summary>
    public static double Lower(Judged judged) =>
        judged.Verdict == Verdict.Improvement ? judged.Bounds.AtLeast : judged.Bounds.SurelyAbove;

    /// <summary>Upper bound as ln(ratio): at the miss rate, but for an improvement at the false-alarm rate.</summary>
    public static double Upper(Judged judged) =>
        judged.Verdict == Verdict.Improvement ? judged.Bounds.SurelyBelow : judged.Bounds.AtMost;
}
