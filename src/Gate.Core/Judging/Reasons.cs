using Gate.Core.Comparing;
using Gate.Core.Reporting;

namespace Gate.Core.Judging;

/// <summary>Why a noisy comparison got its verdict, in one sentence with numbers.</summary>
public static class Reasons
{
    /// <summary>The reason of a judged comparison.</summary>
    public static string Of(Judged judged)
    {
        var comparison = judged.Comparison;
        if (comparison.Incomparable.Length > 0) return comparison.Incomparable;
        if (comparison.IsUnderFloor)
            return $"both sides are under the floor of {Readable.Value(comparison.Threshold.Floor, comparison.Metric.Unit)}, too short to measure";
        return judged.Verdict switch
        {
            Verdict.Regression or Verdict.Improvement => $"{Changed(judged)}, tolerated {Readable.Amount(comparison.Threshold.Tolerate, comparison.Metric)}",
            Verdict.Unchanged => $"not {Caught(comparison)} worse",
            _ => Inconclusive(comparison),
        };
    }

    private static string Inconclusive(Comparison comparison)
    {
        var advice = comparison.Advice.Length == 0 ? "" : $"; {comparison.Advice}";
        return comparison.Evidence is NoEvidence
            ? $"not measured{advice}"
            : $"a worsening of {Caught(comparison)} can be neither shown nor ruled out{advice}";
    }

    private static string Changed(Judged judged) => Change.Of(
        Math.Exp(judged.Comparison.Evidence.Estimate),
        Math.Exp(ShownBounds.Lower(judged)),
        Math.Exp(ShownBounds.Upper(judged)),
        judged.Comparison.Metric);

    private static string Caught(Comparison comparison) => Readable.Amount(comparison.Threshold.Catch, comparison.Metric);
}
