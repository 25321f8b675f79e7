namespace Gate.Core.Configuration;

/// <summary>What gate.yml says of publishing to GitHub.</summary>
public sealed record GitHubSettings
{
    /// <summary>What applies where nothing is written.</summary>
    public static readonly GitHubSettings Default = new();

    /// <summary>When a pull request gets a comment.</summary>
    public CommentWhen Comment { get; init; } = CommentWhen.Always;

    /// <summary>Whether the commit gets a check, or a status where checks are not allowed.</summary>
    public bool HasCheck { get; init; } = true;

    /// <summary>Whether the job gets a summary.</summary>
    public bool HasSummary { get; init; } = true;

    /// <summary>What the numbers of forks are worth.</summary>
    public Forks Forks { get; init; } = Forks.Distrust;
}

/// <summary>When a pull request gets a comment. One that is there is always kept up to date, but for <see cref="Never"/>.</summary>
public enum CommentWhen
{
    /// <summary>For every report.</summary>
    Always = 0,

    /// <summary>When something failed, got better, is new or gone.</summary>
    Changes = 1,

    /// <summary>When the gate failed or could not judge.</summary>
    Failures = 2,

    /// <summary>Not at all.</summary>
    Never = 3,
}

/// <summary>What the numbers that a fork measured are worth.</summary>
public enum Forks
{
    /// <summary>They may fail a check, and never make it succeed.</summary>
    Distrust = 0,

    /// <summary>As much as the repository's own.</summary>
    Trust = 1,
}
