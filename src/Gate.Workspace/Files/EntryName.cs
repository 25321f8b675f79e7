namespace Gate.Workspace.Files;

/// <summary>Whether a name that a user chose can be a file or folder name on every system.</summary>
public static class EntryName
{
    private const int Longest = 64;

    private static readonly HashSet<string> Reserved = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(n => (string[])[$"com{n}", $"lpt{n}"])],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>1 to 64 ASCII letters, digits, '-', '_' or '.', beginning with a letter or digit, not ending with '.', not reserved by Windows.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= Longest
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
        && char.IsAsciiLetterOrDigit(name[0])
        && !name.EndsWith('.')
        && !Reserved.Contains(name.Split('.')[0]);
}
