namespace Gate.Running.Commands;

/// <summary>Finds the program that the first word of a command means.</summary>
internal static class ProgramFinder
{
    /// <summary>Its full path: relative to a folder when the word has a slash, on PATH otherwise; null when there is none.</summary>
    public static string? Find(string word, string folder) =>
        word.Contains('/', StringComparison.Ordinal) || word.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Candidates(Path.GetFullPath(word, folder)).FirstOrDefault(IsProgram)
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(place => Candidates(Path.Join(place, word)))
                .FirstOrDefault(IsProgram);

    private static IEnumerable<string> Candidates(string path) =>
        OperatingSystem.IsWindows() && !Path.HasExtension(path) ? [$"{path}.exe", $"{path}.cmd", $"{path}.bat"] : [path];

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != UnixFileMode.None);
}
