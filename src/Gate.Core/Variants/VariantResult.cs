using Gate.Core.Reporting;

namespace Gate.Core.Variants;

/// <summary>What was found of a variant.</summary>
/// <param name="Pair">Which two.</param>
/// <param name="Findings">Time and allocations, the plain one as baseline; what was measured of both.</param>
/// <param name="Recommendation">What to do, by <see cref="Recommendations.Rule"/>.</param>
/// <param name="Confidence">How much stands behind it.</param>
/// <param name="Basis">What that is: "10 values of one process each".</param>
/// <param name="Reason">Why, one sentence with numbers.</param>
public sealed record VariantResult(
    VariantPair Pair, IReadOnlyList<Finding> Findings, Recommendation Recommendation, Confidence Confidence, string Basis, string Reason)
{
    /// <summary>The finding of a metric; null where it was not measured.</summary>
    public Finding? Of(string metric) => Findings.FirstOrDefault(finding => string.Equals(finding.Metric.Name, metric, StringComparison.Ordinal));
}
