using System.Diagnostics;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Reports.Wording;

/// <summary>The words that reports use for the members of enums; the same in every format and culture.</summary>
internal static class Words
{
    /// <summary>The word of a severity.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => throw new UnreachableException(),
    };

    /// <summary>"1 regression", "2 regressions", "2 missing".</summary>
    public static string Counted(this Verdict verdict, int count) =>
        verdict is Verdict.Regression or Verdict.Improvement ? Counted(verdict.Word(), count) : $"{Readable.Whole(count)} {verdict.Word()}";

    /// <summary>"1 error", "2 errors".</summary>
    public static string Counted(string noun, int count) => $"{Readable.Whole(count)} {noun}{(count == 1 ? "" : "s")}";
}
