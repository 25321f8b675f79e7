using Gate.Core.Benchmarks;
using Gate.Core.Reporting;
using Gate.Core.Variants;
using Gate.Reports.Wording;

namespace Gate.Reports.Analyses;

/// <summary>Two variants in the cells of a table.</summary>
internal static class Pairs
{
    /// <summary>"489.9 ns → 1237 ns, 2.53× slower (2.41 … 2.66)".</summary>
    public static string Time(VariantResult variant) => variant.Of(Metric.Time.Name) is { } finding ? $"{Values(finding)}{(Change(finding) is { Length: > 0 } change ? $", {change}" : "")}" : Shown.Nothing;

    /// <summary>"32 B → 24 B", "24 B" where they are the same.</summary>
    public static string Values(Finding? finding)
    {
        if (finding is null) return Shown.Nothing;
        var (baseline, candidate) = Shown.Values(finding);
        return string.Equals(baseline, candidate, StringComparison.Ordinal) ? baseline : $"{baseline} → {candidate}";
    }

    /// <summary>How much the variant differs: "+17.6 % (… )".</summary>
    public static string Change(Finding finding) => finding.Baseline is null || finding.Candidate is null ? "" : VariantJudge.Said(finding);
}
