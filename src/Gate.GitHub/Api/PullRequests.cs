using Gate.GitHub.Events;
using Octokit;

namespace Gate.GitHub.Api;

/// <summary>A pull request as GitHub shows it now.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Head">The commit that reviewers see.</param>
/// <param name="HeadRepository">Where that was pushed to; null when it is gone.</param>
/// <param name="Base">The commit of the branch that it is to go into.</param>
/// <param name="IsOpen">Whether it is still open.</param>
internal sealed record PullRequestNow(int Number, string Head, RepositoryName? HeadRepository, string Base, bool IsOpen);

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

    /// <summary>The bytes of a file at a commit; none where there is no such file.</summary>
    public async Task<byte[]> File(RepositoryName repository, string path, string commit)
    {
        try
        {
            var found = await client.Repository.Content.GetAllContentsByRef(repository.Owner, repository.Name, path, commit);
            return found is [{ EncodedContent: { Length: > 0 } encoded }] ? Convert.FromBase64String(encoded) : [];
        }
        catch (NotFoundException)
        {
            return [];
        }
    }

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
        request.State.Value == ItemState.Open);
}
