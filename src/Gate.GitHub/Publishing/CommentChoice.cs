using System.Diagnostics;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.GitHub.Publishing;

/// <summary>How much a comment says.</summary>
public enum CommentSize
{
    /// <summary>Nothing is written.</summary>
    None = 0,

    /// <summary>The verdict.</summary>
    Line = 1,

    /// <summary>Everything.</summary>
    Full = 2,
}

/// <summary>Chooses what a pull request is told. What a comment said before must not stay when it is no longer so.</summary>
public static class CommentChoice
{
    /// <summary>How much the comment says.</summary>
    /// <param name="report">What came out.</param>
    /// <param name="when">When gate.yml wants a comment.</param>
    /// <param name="isThere">Whether there is one.</param>
    public static CommentSize Of(Report report, CommentWhen when, bool isThere) =>
        when == CommentWhen.Never ? CommentSize.None
        : IsWanted(report, when) && (HasNews(report) || !isThere) ? CommentSize.Full
        : isThere ? CommentSize.Line
        : CommentSize.None;

    private static bool IsWanted(Report report, CommentWhen when) => when switch
    {
        CommentWhen.Always => true,
        CommentWhen.Changes => report.Outcome >= Outcome.Fail || report.Findings.Any(HasChanged),
        CommentWhen.Failures => report.Outcome >= Outcome.Fail,
        CommentWhen.Never => false,
        _ => throw new UnreachableException(),
    };

    private static bool HasNews(Report report) =>
        report.Outcome != Outcome.Pass || report.Findings.Any(finding => finding.Verdict != Verdict.Unchanged);

    private static bool HasChanged(Finding finding) => finding.Verdict is not (Verdict.Unchanged or Verdict.Inconclusive or Verdict.Incomparable);
}
