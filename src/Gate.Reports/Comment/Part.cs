using System.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Wording;

namespace Gate.Reports.Comment;

/// <summary>A part of a comment, in the order a reader wants them and in which they are kept when there is no room for all.</summary>
internal enum Part
{
    /// <summary>What shuts the gate.</summary>
    Failing = 0,

    /// <summary>Worse or gone, and let pass: accepted, not critical, or so by the policy.</summary>
    Tolerated = 1,

    /// <summary>Improvements and what is new.</summary>
    Gained = 2,

    /// <summary>What could not be decided.</summary>
    Undecided = 3,

    /// <summary>What needs no words.</summary>
    Unchanged = 4,
}

/// <summary>What parts hold and how they are called.</summary>
internal static class Parts
{
    /// <summary>The part that a finding belongs to.</summary>
    public static Part Of(Finding finding) =>
        finding.Outcome >= Outcome.Fail ? Part.Failing
        : Shown.IsQuiet(finding) ? Part.Unchanged
        : finding.Verdict switch
        {
            Verdict.Regression or Verdict.Missing or Verdict.Failed or Verdict.Unchanged => Part.Tolerated,
            Verdict.Improvement or Verdict.New => Part.Gained,
            Verdict.Inconclusive or Verdict.Incomparable => Part.Undecided,
            _ => throw new UnreachableException(),
        };

    /// <summary>The title of a part.</summary>
    public static string Title(this Part part) => part switch
    {
        Part.Failing => "Failing",
        Part.Tolerated => "Accepted or tolerated",
        Part.Gained => "Better or new",
        Part.Undecided => "Undecided",
        Part.Unchanged => "Unchanged",
        _ => throw new UnreachableException(),
    };

    /// <summary>"12 failing".</summary>
    public static string Counted(this Part part, int count) => $"{Readable.Whole(count)} " + part switch
    {
        Part.Failing => "failing",
        Part.Tolerated => "accepted or tolerated",
        Part.Gained => "better or new",
        Part.Undecided => "undecided",
        Part.Unchanged => "unchanged",
        _ => throw new UnreachableException(),
    };
}
