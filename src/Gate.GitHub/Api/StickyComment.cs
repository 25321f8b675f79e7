using Gate.GitHub.Events;
using Octokit;

namespace Gate.GitHub.Api;

/// <summary>The one comment of a gate on a pull request. It is found by its marker and by its author: anybody may write the marker.</summary>
internal sealed class StickyComment(IGitHubClient client, RepositoryName repository, int pullRequest, string marker)
{
    /// <summary>Brings the comment up to date.</summary>
    /// <param name="text">What it is to say, given whether there is one; empty to leave things as they are.</param>
    /// <returns>Whether anything was written.</returns>
    public async Task<bool> Put(Func<bool, string> text)
    {
        var mine = await Mine(await Author.OfToken(client));
        var body = text(mine.Count > 0);
        if (body.Length == 0) return false;
        if (mine.Count == 0) await Create(body);
        else await Keep(mine, body);
        return true;
    }

    // Another publisher may have looked at the same moment; and for the token of an app only its comment says whose it is.
    // The oldest comment stays.
    private async Task Create(string body)
    {
        var created = await client.Issue.Comment.Create(repository.Owner, repository.Name, pullRequest, body);
        var mine = await Mine(Author.Of(created.User));
        if (mine.Count > 1) await Keep(mine, body);
    }

    private async Task Keep(IReadOnlyList<IssueComment> mine, string body)
    {
        if (!IsSame(mine[0].Body, body)) await client.Issue.Comment.Update(repository.Owner, repository.Name, mine[0].Id, body);
        foreach (var other in mine.Skip(1)) await client.Issue.Comment.Delete(repository.Owner, repository.Name, other.Id);
    }

    private async Task<IReadOnlyList<IssueComment>> Mine(Author author)
    {
        var all = await client.Issue.Comment.GetAllForIssue(repository.Owner, repository.Name, pullRequest, Pages.All);
        return [.. all.Where(comment => author.Wrote(comment) && IsMarked(comment.Body)).OrderBy(comment => comment.Id)];
    }

    // Ours is the last line: what is quoted above it is anybody's.
    private bool IsMarked(string? body) => string.Equals(Lines(body)[^1], marker, StringComparison.Ordinal);

    private static bool IsSame(string? before, string after) => Lines(before).SequenceEqual(Lines(after), StringComparer.Ordinal);

    private static string[] Lines(string? body) => (body ?? "").TrimEnd().ReplaceLineEndings("\n").Split('\n');
}
