using Gate.GitHub.Events;
using Octokit;

namespace Gate.GitHub.Api;

/// <summary>A pull request as GitHub shows it now.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Head">The commit that reviewers see.</param>
/// <param name="HeadRepository">Where that was pushed to; null when it is gone.</param>
/// <param name="Base">The commit of the branch that it is to go into.</param>
/// <param name="Merge">The commit that GitHub made of both to see whether they go together; empty when there is none.</param>
/// <param name="IsOpen">Whether it is still open.</param>
internal sealed record PullRequestNow(int Number, string Head, RepositoryName? HeadRepository, string Base, string Merge, bool IsOpen);

/// <summary>Asks GitHub about pull requests and commits.</summary>
internal sealed class PullRequests(IGitHubClient client)
{
    /// <summary>The pull request of an event; null when there is none, or none any more, with its head.</summary>
    public async Task<PullRequestNow?> Of(GitHubEvent happened)
    {
        var found = happened.PullRequest > 0
            ? [await client.PullRequest.Get(happened.Repository.Owner, happened.Repository.Name, happened.PullRequest)]
            : happened.HeadRepository is { } repository ? await WithHead(happened, repository)
            : [];
        return found
            .Select(Now)
            .Where(request => request.IsOpen && request.HeadRepository == happened.HeadRepository && string.Equals(request.Head, happened.Head, StringComparison.OrdinalIgnoreCase))
            .MinBy(request => request.Number);
    }

    /// <summary>Whether a commit is a merge of a head into something, as GitHub makes them for pull requests.</summary>
    public async Task<bool> IsMergeOf(RepositoryName repository, string commit, string head)
    {
        var found = await client.Repository.Commit.Get(repository.Owner, repository.Name, commit);
        return found.Parents is [_, var second] && string.Equals(second.Sha, head, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The commit that a pull request is compared with: the one that GitHub itself merged its head with, where it did; else the one that the branch was at.</summary>
    public async Task<string> BaseOf(RepositoryName repository, PullRequestNow request)
    {
        if (!CommitId.IsFull(request.Merge)) return request.Base;
        try
        {
            var merge = await client.Repository.Commit.Get(repository.Owner, repository.Name, request.Merge);
            return merge.Parents is [var first, var second] && string.Equals(second.Sha, request.Head, StringComparison.OrdinalIgnoreCase) ? first.Sha : request.Base;
        }
        catch (ApiException missing) when (missing is NotFoundException or ApiValidationException)
        {
            return request.Base;
        }
    }

    /// <summary>Whether a commit is another or one that it grew from.</summary>
    public async Task<bool> IsAncestor(RepositoryName repository, string ancestor, string descendant) =>
        (await client.Repository.Commit.Compare(repository.Owner, repository.Name, ancestor, descendant)).Status is "ahead" or "identical";

    /// <summary>The messages of the commits that the head has and the base has not, with their authors, newest first.</summary>
    public async Task<IReadOnlyList<(string Author, string Message)>> Messages(RepositoryName repository, string from, string to) =>
        [.. (await client.Repository.Commit.Compare(repository.Owner, repository.Name, from, to)).Commits.Reverse().Select(commit => (commit.Commit.Author?.Name ?? "", commit.Commit.Message ?? ""))];

    private async Task<IReadOnlyList<PullRequest>> WithHead(GitHubEvent happened, RepositoryName head) => await client.PullRequest.GetAllForRepository(
        happened.Repository.Owner,
        happened.Repository.Name,
        new PullRequestRequest { State = ItemStateFilter.Open, Head = $"{head.Owner}:{happened.HeadBranch}" },
        Pages.All);

    private static PullRequestNow Now(PullRequest request) => new(
        request.Number,
        request.Head.Sha,
        request.Head.Repository is { } repository && RepositoryName.TryParse(repository.FullName, out var name) ? name : null,
        request.Base.Sha,
        request.MergeCommitSha ?? "",
        request.State.Value == ItemState.Open);
}
