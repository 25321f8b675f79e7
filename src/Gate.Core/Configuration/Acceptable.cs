namespace Gate.Core.Configuration;

/// <summary>How regressions may be taken on purpose.</summary>
public enum Acceptable
{
    /// <summary>Not at all.</summary>
    Never = 0,

    /// <summary>By `dotnet gate baseline accept`, committed with the change: reviewers see it in the diff.</summary>
    Baseline = 1,

    /// <summary>By that, or by a trailer in the message of one of the change's commits.</summary>
    Trailer = 2,
}
