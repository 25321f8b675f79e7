namespace Gate.Workspace.Configuration;

/// <summary>The path of a benchmark project as gate.yml writes it.</summary>
internal static class ProjectPath
{
    private const int Longest = 260;

    private static readonly string[] Endings = [".csproj", ".fsproj", ".vbproj"];

    /// <summary>Reads a relative path that stays inside its folder; gives it with forward slashes and without "." segments ("." alone is the folder itself).</summary>
    public static bool TryParse(string text, out string path)
    {
        var segments = text.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => segment is not ".").ToArray();
        path = segments.Length == 0 ? "." : string.Join('/', segments);
        return text.Trim().Length > 0
            && text.Length <= Longest
            && text[0] is not ('/' or '\\')
            && !segments.Any(IsUnacceptable);
    }

    /// <summary>Whether the path names a project file and not a folder.</summary>
    public static bool IsProject(string path) =>
        Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    // Windows drops blanks and dots at the end of a name, which turns "...", ".. " and "..." into "..".
    private static bool IsUnacceptable(string segment) =>
        segment.TrimEnd(' ', '.').Length == 0
        || segment.Any(c => char.IsControl(c) || c is ':' or '*' or '?' or '"' or '<' or '>' or '|');
}
