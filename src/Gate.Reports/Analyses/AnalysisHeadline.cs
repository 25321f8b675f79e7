using Gate.Core.Analysing;
using Gate.Core.Reporting;
using Gate.Core.Variants;
using Gate.Reports.Wording;

namespace Gate.Reports.Analyses;

/// <summary>An analysis in one sentence: "3 variants: 2 remove, 1 keep; 1 of 7 benchmarks over a limit." Holds no text of anybody else.</summary>
internal static class AnalysisHeadline
{
    private static readonly Recommendation[] Order = [Recommendation.Remove, Recommendation.Keep, Recommendation.NoDifference, Recommendation.Inconclusive];

    public static string Of(Analysis analysis)
    {
        var flagged = analysis.Benchmarks.Count(cost => cost.Flags.Count > 0);
        return $"{Variants(analysis)}; {Readable.Whole(flagged)} of {Words.Counted("benchmark", analysis.Benchmarks.Count)} over a limit"
            + (analysis.Profiles.Count == 0 ? "." : $"; {Words.Counted("false target", analysis.FalseTargets.Count)}.");
    }

    private static string Variants(Analysis analysis) => analysis.Variants.Count == 0
        ? "No variants"
        : $"{Words.Counted("variant", analysis.Variants.Count)}: {string.Join(", ", Order.Select(one => (one, Count: analysis.Variants.Count(variant => variant.Recommendation == one))).Where(one => one.Count > 0).Select(one => $"{Readable.Whole(one.Count)} {one.one.Word()}"))}";
}
