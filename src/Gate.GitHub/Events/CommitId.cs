namespace Gate.GitHub.Events;

/// <summary>What names a commit.</summary>
internal static class CommitId
{
    // SHA-1, and SHA-256 where a repository uses it.
    private static readonly int[] Lengths = [40, 64];

    /// <summary>Whether the text is a full commit id, and so nothing that could lead a request to another place.</summary>
    public static bool IsFull(string text) => Lengths.Contains(text.Length) && text.All(char.IsAsciiHexDigit);
}
