using Gate.GitHub.Events;

namespace Gate.GitHub.Publishing;

/// <summary>Where on GitHub a report goes, as GitHub itself says now.</summary>
/// <param name="Happened">The event that it belongs to.</param>
public sealed record Target(GitHubEvent Happened)
{
    /// <summary>Whether anything may be posted: there is a token, and the head has not moved on.</summary>
    public bool CanPost { get; init; }

    /// <summary>The pull request; 0 when there is none to comment on.</summary>
    public int PullRequest { get; init; }

    /// <summary>The commit that the head is to go onto; empty when it is not known.</summary>
    public string Base { get; init; } = "";
}
