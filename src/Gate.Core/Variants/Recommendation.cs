using System.Diagnostics;

namespace Gate.Core.Variants;

/// <summary>What to do with a variant.</summary>
public enum Recommendation
{
    /// <summary>The data cannot decide; the honest default.</summary>
    Inconclusive = 0,

    /// <summary>As fast, and as hungry: the simpler one may stay.</summary>
    NoDifference = 1,

    /// <summary>It is worth having.</summary>
    Keep = 2,

    /// <summary>It costs more than it saves.</summary>
    Remove = 3,
}

/// <summary>How much stands behind a recommendation.</summary>
public enum Confidence
{
    /// <summary>Single values.</summary>
    Low = 0,

    /// <summary>Repeated values, measured one after the other; or a difference in time that is known to no more than 10 %.</summary>
    Medium = 1,

    /// <summary>Many launches, or both side by side.</summary>
    High = 2,
}

/// <summary>How recommendations are called.</summary>
public static class Recommendations
{
    /// <summary>The rule, for the reader of a document.</summary>
    public const string Rule =
        "Time decides first: slower beyond what is tolerated is to be removed, faster beyond it is to be kept. As fast, the one that allocates less bytes wins, then the one that allocates less often; "
        + "otherwise there is no difference. What cannot be told apart by time is inconclusive. How complex the code is, the reader judges: without a difference the simpler one should stay.";

    /// <summary>The word of a recommendation; the same in every report and culture.</summary>
    public static string Word(this Recommendation recommendation) => recommendation switch
    {
        Recommendation.Inconclusive => "inconclusive",
        Recommendation.NoDifference => "no difference",
        Recommendation.Keep => "keep",
        Recommendation.Remove => "remove",
        _ => throw new UnreachableException(),
    };

    /// <summary>The word of a confidence.</summary>
    public static string Word(this Confidence confidence) => confidence switch
    {
        Confidence.Low => "low",
        Confidence.Medium => "medium",
        Confidence.High => "high",
        _ => throw new UnreachableException(),
    };
}
