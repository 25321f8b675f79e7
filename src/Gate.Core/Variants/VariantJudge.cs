using Gate.Core.Benchmarks;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Core.Variants;

/// <summary>Draws a recommendation from what was found of a variant's time and allocations, by <see cref="Recommendations.Rule"/>.</summary>
public static class VariantJudge
{
    private const double Narrow = 0.1;

    private static readonly Metric[] Memory = [Metric.Allocated, Metric.Allocations];

    /// <summary>The recommendation, and why.</summary>
    /// <param name="findings">The variant as candidate, the plain one as baseline; with what more launches would do for each.</param>
    public static (Recommendation Recommendation, string Reason) Decide(IReadOnlyList<Assessed> findings)
    {
        if (findings.FirstOrDefault(one => one.Finding.Verdict == Verdict.Failed) is { } failed) return (Recommendation.Inconclusive, failed.Finding.Reason);
        if (Of(findings, Metric.Time) is not { } time) return (Recommendation.Inconclusive, "no time was measured of both");
        var allocations = Allocations(findings);
        var (recommendation, reason) = time.Finding.Verdict switch
        {
            Verdict.Regression => (Recommendation.Remove, Said(time.Finding)),
            Verdict.Improvement => (Recommendation.Keep, Said(time.Finding)),
            Verdict.Unchanged when time.IsSettled => (ByMemory(findings), Said(time.Finding) is { Length: > 0 } change ? $"as fast, {change}" : "as fast"),
            Verdict.Unchanged => (Recommendation.Inconclusive, $"{Said(time.Finding)}: not slower, and whether faster cannot be told yet"),
            _ => (Recommendation.Inconclusive, Undecided(time.Finding)),
        };
        return (recommendation, $"{reason}; {allocations}");
    }

    /// <summary>Whether two that are called as fast may be more than 10 % apart: a policy may ask for no more.</summary>
    public static bool IsWide(IReadOnlyList<Assessed> findings) =>
        Of(findings, Metric.Time)?.Finding is { Verdict: Verdict.Unchanged } time && (time.Upper is not <= 1 + Narrow || time.Lower is < 1 - Narrow);

    /// <summary>How much a variant differs: in percent up to twice as much, without bounds where values repeat exactly.</summary>
    public static string Said(Finding finding) =>
        Change.Of(finding.Metric.IsExact ? finding with { Lower = null, Upper = null } : finding, plain: 2);

    private static Recommendation ByMemory(IReadOnlyList<Assessed> findings) => Memory
        .Select(metric => Of(findings, metric)?.Finding.Verdict)
        .FirstOrDefault(verdict => verdict is not (null or Verdict.Unchanged)) switch
    {
        null => Recommendation.NoDifference,
        Verdict.Regression => Recommendation.Remove,
        Verdict.Improvement => Recommendation.Keep,
        _ => Recommendation.Inconclusive,
    };

    private static string Undecided(Finding time) => Said(time) is { Length: > 0 } change ? $"{change}: {time.Reason}" : time.Reason;

    private static string Allocations(IReadOnlyList<Assessed> findings)
    {
        var said = Memory.Select(metric => Of(findings, metric)?.Finding).OfType<Finding>().Select(Difference).ToList();
        return said.Count == 0 ? "allocations were not measured" : string.Join(", ", said);
    }

    // "24 B more", "1 allocation both".
    private static string Difference(Finding finding)
    {
        var (before, after) = (finding.Baseline?.Value ?? 0, finding.Candidate?.Value ?? 0);
        var same = before.Equals(after);
        var size = same ? after : Math.Abs(after - before);
        var unit = finding.Metric.Unit.Length > 0 ? "" : size is 1 ? " allocation" : " allocations";
        return $"{Readable.Value(size, finding.Metric.Unit)}{unit} {(same ? "both" : after > before ? "more" : "less")}";
    }

    private static Assessed? Of(IReadOnlyList<Assessed> findings, Metric metric) =>
        findings.FirstOrDefault(one => string.Equals(one.Finding.Metric.Name, metric.Name, StringComparison.Ordinal));
}
