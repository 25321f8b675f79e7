using Gate.Core.Configuration;
using Gate.Core.Reporting;

namespace Gate.Core.Judging;

/// <summary>Writes a judged comparison down as a finding.</summary>
public static class NoisyFindings
{
    /// <summary>The finding of a judged comparison.</summary>
    public static Finding Of(Judged judged, Policy policy)
    {
        var comparison = judged.Comparison;
        return new Finding
        {
            Benchmark = comparison.Benchmark,
            Metric = comparison.Metric,
            Verdict = judged.Verdict,
            Outcome = policy.OutcomeOf(judged.Verdict, comparison.Threshold),
            Baseline = comparison.Baseline,
            Candidate = comparison.Candidate,
            Ratio = Math.Exp(comparison.Evidence.Estimate),
            Lower = Finite(ShownBounds.Lower(judged)),
            Upper = Finite(ShownBounds.Upper(judged)),
            PValue = judged.PValue,
            Reason = Reasons.Of(judged),
            Warnings = [.. comparison.Warnings, .. new[] { Reasons.OfHope(judged), Reasons.OfMedians(judged) }.Where(sentence => sentence.Length > 0)],
        };
    }

    private static double? Finite(double bound) =>
        double.IsFinite(bound) && double.IsFinite(Math.Exp(bound)) ? Math.Exp(bound) : null;
}
