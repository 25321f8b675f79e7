using System.Diagnostics;
using Gate.Core.Judging;

namespace Gate.GitHub.Publishing;

/// <summary>What a check says of a commit.</summary>
public enum Conclusion
{
    /// <summary>Somebody has to look at it.</summary>
    ActionRequired = 0,

    /// <summary>All is well.</summary>
    Success = 1,

    /// <summary>Well enough; worth a look.</summary>
    Neutral = 2,

    /// <summary>The gate is shut.</summary>
    Failure = 3,
}

/// <summary>How reports conclude checks.</summary>
public static class Conclusions
{
    /// <summary>The conclusion of an outcome. A required check is satisfied by success and by neutral: numbers that are not trusted reach neither.</summary>
    public static Conclusion Of(Outcome outcome, bool isTrusted) => outcome switch
    {
        Outcome.Pass => isTrusted ? Conclusion.Success : Conclusion.ActionRequired,
        Outcome.Warn => isTrusted ? Conclusion.Neutral : Conclusion.ActionRequired,
        Outcome.Fail => Conclusion.Failure,
        Outcome.Error => Conclusion.ActionRequired,
        _ => throw new UnreachableException(),
    };
}
