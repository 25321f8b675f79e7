using System.Globalization;
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
            _ => Inconclusive(judged),
        };
    }

    /// <summary>What is to be said of a comparison that is only known not to be worse, and looks better; empty for any other.</summary>
    public static string OfHope(Judged judged) =>
        judged.Verdict != Verdict.Unchanged || judged.IsSettled || judged.Bounds.AtMost >= -judged.Comparison.Tolerated ? ""
        : judged.Comparison.Evidence is PairedEvidence evidence
            ? string.Create(CultureInfo.InvariantCulture, $"It looks better, but {evidence.Rounds} rounds are too few to call it an improvement{Rounds(judged, evidence)}.")
            : "It looks better, but the launches are too few to call it an improvement.";

    /// <summary>What is to be said where the values of the two sides seem to tell of another change than the pairs do, by more than is to be caught; empty elsewhere.</summary>
    public static string OfMedians(Judged judged)
    {
        var comparison = judged.Comparison;
        if (comparison.Evidence is not PairedEvidence evidence || comparison.Metric.IsExact || comparison.IsUnderFloor) return "";
        var scale = LogScale.For(comparison.Metric, comparison.Threshold);
        var apart = scale.Of(comparison.Candidate.Value) - scale.Of(comparison.Baseline.Value);
        return Math.Abs(apart - evidence.Estimate) <= Math.Max(comparison.Caught, 0) || (apart >= ShownBounds.Lower(judged) && apart <= ShownBounds.Upper(judged))
            ? ""
            : $"Launch by launch the sides scatter: their medians are {Change.Of(Math.Exp(apart), null, null, comparison.Metric)} apart. The change is that of the pairs, which ran side by side.";
    }

    private static string Inconclusive(Judged judged)
    {
        var comparison = judged.Comparison;
        var advice = comparison.Advice.Length == 0 ? "" : $"; {comparison.Advice}";
        return comparison.Evidence is NoEvidence ? $"nothing that could decide was measured{advice}"
            : judged.IsSettled && comparison.Doubt.Length > 0 ? $"the usual iteration is not {Caught(comparison)} worse, but {comparison.Doubt}"
            : $"a worsening of {Caught(comparison)} can be neither shown nor ruled out{Reach(judged)}{advice}";
    }

    // What the rounds at hand could have shown tells whether to measure longer or to look elsewhere.
    private static string Reach(Judged judged)
    {
        if (judged.Comparison.Evidence is not PairedEvidence evidence) return "";
        var smallest = Forecast.SmallestSeen(judged.Bounds, judged.Comparison.Tolerated);
        var seen = double.IsFinite(smallest)
            ? string.Create(CultureInfo.InvariantCulture, $"; {evidence.Rounds} rounds could have shown {Math.Exp(smallest) - 1:0.# %} or more")
            : string.Create(CultureInfo.InvariantCulture, $"; {evidence.Rounds} rounds are too few to show a regression in this family");
        return seen + Rounds(judged, evidence);
    }

    private static string Rounds(Judged judged, PairedEvidence evidence)
    {
        var growth = Forecast.Growth(judged.Bounds, evidence.Estimate, judged.Comparison.Tolerated, judged.Comparison.Caught);
        return double.IsFinite(growth) && growth > 1
            ? string.Create(CultureInfo.InvariantCulture, $", about {Math.Ceiling(evidence.Rounds * growth)} would settle it (`budget.time`, `budget.launches.max`)")
            : "";
    }

    private static string Changed(Judged judged) => Change.Of(
        Math.Exp(judged.Comparison.Evidence.Estimate),
        Math.Exp(ShownBounds.Lower(judged)),
        Math.Exp(ShownBounds.Upper(judged)),
        judged.Comparison.Metric);

    private static string Caught(Comparison comparison) => Readable.Amount(comparison.Threshold.Catch, comparison.Metric);
}
