using System.Diagnostics;
using Gate.Core.Judging;

namespace Gate.Reports.Markdown;

/// <summary>The sign of an outcome, seen before anything is read.</summary>
internal static class Sign
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "✅",
        Outcome.Warn => "⚠️",
        Outcome.Fail => "❌",
        Outcome.Error => "🛑",
        _ => throw new UnreachableException(),
    };
}
