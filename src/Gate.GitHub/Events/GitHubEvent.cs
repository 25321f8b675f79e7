namespace Gate.GitHub.Events;

/// <summary>What happened on GitHub, as far as publishing depends on it. Texts are empty where the event does not say.</summary>
public sealed record GitHubEvent
{
    /// <summary>The name of the event: "pull_request".</summary>
    public required string Name { get; init; }

    /// <summary>The repository that is published to.</summary>
    public required RepositoryName Repository { get; init; }

    /// <summary>The commit that a check belongs to.</summary>
    public required string Head { get; init; }

    /// <summary>The commit that GitHub made of head and base, which is what a pull request's workflow checks out.</summary>
    public string Merge { get; init; } = "";

    /// <summary>The repository that the head was pushed to; null when it is gone.</summary>
    public RepositoryName? HeadRepository { get; init; }

    /// <summary>The branch that the head was pushed to.</summary>
    public string HeadBranch { get; init; } = "";

    /// <summary>Whether a pull request is behind it.</summary>
    public bool IsOfPullRequest { get; init; }

    /// <summary>The number of the pull request; 0 when the event does not say.</summary>
    public int PullRequest { get; init; }

    /// <summary>The commit that the head is to go onto, where the event itself says it; else empty.</summary>
    public string Base { get; init; } = "";

    /// <summary>The run that uploaded what is published: the one that the event is of, or this one; 0 when it is not known.</summary>
    public long Run { get; init; }

    /// <summary>Whether the report comes from another run, as an artifact that the head's workflow wrote.</summary>
    public bool IsOfAnotherRun { get; init; }

    /// <summary>Whether somebody else's repository was measured, or one that is gone.</summary>
    public bool IsOfFork => HeadRepository != Repository;

    /// <summary>Whether a report of this commit can belong to the event by what the event itself says.</summary>
    public bool Names(string commit) =>
        string.Equals(commit, Head, StringComparison.OrdinalIgnoreCase)
        || (Merge.Length > 0 && string.Equals(commit, Merge, StringComparison.OrdinalIgnoreCase));
}
