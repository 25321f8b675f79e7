using Octokit;

namespace Gate.GitHub.Api;

/// <summary>Who writes with a token.</summary>
internal sealed record Author(string Login, long Id)
{
    // The token of Actions may not ask who it is. No user can take a login with brackets.
    private static readonly Author Actions = new("github-actions[bot]", 0);

    /// <summary>Whom GitHub takes the token's bearer for.</summary>
    public static async Task<Author> OfToken(IGitHubClient client)
    {
        try
        {
            return Of(await client.User.Current());
        }
        catch (Exception fault) when (fault is ForbiddenException or NotFoundException)
        {
            return Actions;
        }
    }

    /// <summary>A known account.</summary>
    public static Author Of(Account account) => new(account.Login, account.Id);

    /// <summary>Whether a comment is by this author. A login can be given up and taken by somebody else, a number cannot.</summary>
    public bool Wrote(IssueComment comment) =>
        Id > 0 ? comment.User?.Id == Id : comment.User is { Type: AccountType.Bot } user && string.Equals(user.Login, Login, StringComparison.OrdinalIgnoreCase);
}
