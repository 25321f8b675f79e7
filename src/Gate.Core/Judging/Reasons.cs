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
            return $"both sides are under the floor of {ChangeText.Value(comparison.Threshold.Floor, comparison.Metric)}, too short to measure";
        return judged.Verdict switch
        {
            Verdict.Regression or Verdict.Improvement => $"{Change(judged)}, tolerated {Tolerated(comparison)}",
            Verdict.Unchanged => $"{Change(judged)}, so less than {ChangeText.Amount(comparison.Threshold.Catch, comparison.Metric)} worse",
            _ => Inconclusive(judged),
        };
    }

    private static string Inconclusive(Judged judged)
    {
        var comparison = judged.Comparison;
        var advice = comparison.Advice.Length == 0 ? "" : $"; {comparison.Advice}";
        return comparison.Evidence is NoEvidence
            ? $"not measured{advice}"
            : $"{Change(judged)}: a worsening of {ChangeText.Amount(comparison.Threshold.Catch, comparison.Metric)} can be neither shown nor ruled out{advice}";
    }

    private static string Change(Judged judged) => ChangeText.Change(
        judged.Comparison.Metric,
        Math.Exp(judged.Comparison.Evidence.Estimate),
        Math.Exp(ShownBounds.Lower(judged)),
        Math.Exp(ShownBounds.Upper(judged)));

    private static string Tolerated(Comparison comparison) =>
        ChangeText.Amount(comparison.Threshold.Tolerate, comparison.Metric);
}
