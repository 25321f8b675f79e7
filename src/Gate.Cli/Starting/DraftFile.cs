using Gate.Cli.Output;

namespace Gate.Cli.Starting;

/// <summary>A file that `init` writes.</summary>
/// <param name="Path">Relative to the top of the repository, with forward slashes.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="IsAddition">Whether the text is what is there with a line more, so that nothing is lost.</param>
internal sealed record DraftFile(string Path, string Text, bool IsAddition = false)
{
    /// <summary>Whether writing it would lose what somebody else wrote.</summary>
    public bool IsInTheWay(string root) => !IsAddition && Current(root) is { } there && !string.Equals(there, Text, StringComparison.Ordinal);

    /// <summary>Whether it is there as it would be written.</summary>
    public bool IsThere(string root) => string.Equals(Current(root), Text, StringComparison.Ordinal);

    /// <summary>Writes it.</summary>
    public void Write(string root) => OutputFile.Write(Full(root), Text);

    /// <summary>The text of a file of the repository; null when there is none.</summary>
    public static string? Read(string root, string path) => new DraftFile(path, "").Current(root);

    private string? Current(string root) => File.Exists(Full(root)) ? File.ReadAllText(Full(root)).ReplaceLineEndings("\n") : null;

    private string Full(string root) => System.IO.Path.Combine(root, Path);
}
