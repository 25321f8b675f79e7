namespace Gate.Workspace.Git;

/// <summary>The environment of git: an allow-list, so that neither the tokens of a build server nor the variables of a surrounding git hook
/// (GIT_DIR, GIT_INDEX_FILE) reach it. Pure.</summary>
internal static class GitEnvironment
{
    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        "PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "TMP", "TEMP", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "SSL_CERT_FILE", "SSL_CERT_DIR",
        "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "SSH_AUTH_SOCK",
        "SystemRoot", "SystemDrive", "windir", "ComSpec", "PATHEXT", "APPDATA", "LOCALAPPDATA", "ProgramData", "ProgramFiles", "ProgramFiles(x86)",
        "USERPROFILE", "USERNAME", "HOMEDRIVE", "HOMEPATH",
        "GIT_EXEC_PATH", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSL_CAINFO", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES",
    };

    private static readonly Dictionary<string, string> Fixed = new(StringComparer.Ordinal)
    {
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["GIT_OPTIONAL_LOCKS"] = "0",
        ["GCM_INTERACTIVE"] = "never",
        ["LC_ALL"] = "C",
        ["GIT_PAGER"] = "cat",

        // Empty, not missing: a missing one lets git fall back to a program that opens a window.
        ["GIT_ASKPASS"] = "",
    };

    /// <summary>What to set for the child; null removes a variable that this process has.</summary>
    /// <param name="given">The variables that the caller knows.</param>
    public static Dictionary<string, string?> For(IReadOnlyDictionary<string, string> given)
    {
        var child = Environment.GetEnvironmentVariables().Keys.Cast<string>().ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        foreach (var (name, value) in given.Where(variable => Allowed.Contains(variable.Key))) child[name] = value;
        foreach (var (name, value) in Fixed) child[name] = value;
        return child;
    }
}
