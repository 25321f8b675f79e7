using Gate.Core.Configuration;

namespace Gate.Core.Comparing;

/// <summary>An exact metric whose launches disagree is judged like a noisy one.</summary>
public static class Scattered
{
    /// <summary>Said on every finding that is judged so.</summary>
    public const string Warning = "the launches disagree on a value that equal code should repeat exactly; judged as a noisy metric";

    /// <summary>The threshold for it: at least what noisy metrics tolerate and catch, since "any byte more" cannot be told from scatter.</summary>
    public static Threshold Widen(Threshold threshold, double baseline) => threshold with
    {
        Tolerate = Larger(threshold.Tolerate, Threshold.Noisy.Tolerate, baseline),
        Catch = Larger(threshold.Catch, Threshold.Noisy.Catch, baseline),
    };

    private static Amount Larger(Amount left, Amount right, double baseline) =>
        left.ToRatio(baseline) >= right.ToRatio(baseline) ? left : right;
}
