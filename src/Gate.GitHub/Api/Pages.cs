using Octokit;

namespace Gate.GitHub.Api;

/// <summary>How lists are read: to their end, with a bound that no pull request reaches.</summary>
internal static class Pages
{
    /// <summary>All pages of a list.</summary>
    public static ApiOptions All => new() { PageSize = 100, PageCount = 100 };
}
