using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Core.Bisecting;

/// <summary>One commit that was measured against the good one, and what came out.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Answer">What it was found to be.</param>
/// <param name="Error">The chance that the answer is wrong, at most; 0 where none was given.</param>
/// <param name="Why">The reason, in a sentence.</param>
public sealed record BisectStep(string Commit, BisectAnswer Answer, double Error, string Why)
{
    /// <summary>What the good side measured beside it; null where it did not.</summary>
    public double? Before { get; init; }

    /// <summary>What the commit measured; null where it did not.</summary>
    public double? After { get; init; }

    /// <summary>Commit ÷ good, turned so that more than 1 is worse; null where there is no such number.</summary>
    public double? Ratio { get; init; }

    /// <summary>The answer that a finding gives.</summary>
    /// <param name="commit">The commit that was the candidate.</param>
    /// <param name="finding">What was found, under <see cref="BisectPolicy"/>.</param>
    /// <param name="error">The share of the error that it was judged at.</param>
    public static BisectStep Of(string commit, Finding finding, double error)
    {
        var answer = finding.Verdict switch
        {
            Verdict.Regression => BisectAnswer.Bad,
            Verdict.Unchanged or Verdict.Improvement => BisectAnswer.Good,
            Verdict.Inconclusive or Verdict.New or Verdict.Missing or Verdict.Failed or Verdict.Incomparable => BisectAnswer.Skipped,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new(commit, answer, answer == BisectAnswer.Skipped ? 0 : error, answer == BisectAnswer.Skipped ? $"{finding.Verdict.Word()}: {finding.Reason}" : finding.Reason)
        {
            Before = finding.Baseline?.Value,
            After = finding.Candidate?.Value,
            Ratio = finding.Ratio,
        };
    }
}
