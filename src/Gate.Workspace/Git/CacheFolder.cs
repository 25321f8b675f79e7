namespace Gate.Workspace.Git;

/// <summary>Where Gate keeps what can be made again. Pure: the environment comes in.</summary>
public static class CacheFolder
{
    /// <summary>GATE_CACHE if set; else gate under %LOCALAPPDATA%, ~/Library/Caches, or $XDG_CACHE_HOME or ~/.cache; without a home, under the folder for temporary files.</summary>
    /// <param name="environment">The variables of the process.</param>
    /// <param name="current">The current folder, which a relative GATE_CACHE starts from.</param>
    public static string Choose(IReadOnlyDictionary<string, string> environment, string current) =>
        Choose(environment, current, OperatingSystem.IsWindows(), OperatingSystem.IsMacOS());

    internal static string Choose(IReadOnlyDictionary<string, string> environment, string current, bool isWindows, bool isMac) =>
        Variable(environment, "GATE_CACHE") is { Length: > 0 } given ? Path.GetFullPath(given, current)
        : isWindows && Variable(environment, "LOCALAPPDATA") is { Length: > 0 } local ? Path.Combine(local, "gate")
        : isMac && Variable(environment, "HOME") is { Length: > 0 } mac ? Path.Combine(mac, "Library", "Caches", "gate")
        : !isWindows && Variable(environment, "XDG_CACHE_HOME") is { Length: > 0 } xdg && Path.IsPathRooted(xdg) ? Path.Combine(xdg, "gate")
        : !isWindows && Variable(environment, "HOME") is { Length: > 0 } home ? Path.Combine(home, ".cache", "gate")
        : Path.Combine(Path.GetTempPath(), "gate");

    private static string Variable(IReadOnlyDictionary<string, string> environment, string name) =>
        environment.TryGetValue(name, out var value) ? value : "";
}
