using Gate.Core.Judging;

namespace Gate.Reports.Json;

/// <summary>The verdicts in the order of the summary's properties; part of the schema.</summary>
internal static class SummaryOrder
{
    /// <summary>All eight verdicts.</summary>
    public static readonly IReadOnlyList<Verdict> Verdicts =
    [
        Verdict.Regression, Verdict.Improvement, Verdict.Unchanged, Verdict.Inconclusive,
        Verdict.New, Verdict.Missing, Verdict.Failed, Verdict.Incomparable,
    ];
}
