namespace Gate.Reports.Trends;

/// <summary>What a format of trends may want to know beyond them.</summary>
/// <param name="Title">What the trends are of: the name of the repository's folder, say; empty for no name.</param>
/// <param name="CommitPages">What a commit's id is appended to for its page; empty when none is known.</param>
public sealed record TrendOptions(string Title, string CommitPages)
{
    /// <summary>Nothing is known.</summary>
    public static readonly TrendOptions None = new("", "");
}
