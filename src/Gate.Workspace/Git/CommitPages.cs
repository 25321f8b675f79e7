namespace Gate.Workspace.Git;

/// <summary>Where the pages of a repository's commits are, told from the address that it is fetched from. Pure.</summary>
public static class CommitPages
{
    /// <summary>What a commit's id is appended to: "https://github.com/owner/name/commit/"; empty where the address is no web host's.
    /// What an address says of users and passwords is left out.</summary>
    /// <param name="remote">"https://host/owner/name.git", "ssh://git@host/owner/name", or "git@host:owner/name.git".</param>
    public static string Of(string remote)
    {
        var (host, path) = Parts(remote.Trim());
        var name = path.Trim('/');
        if (name.EndsWith(".git", StringComparison.Ordinal)) name = name[..^4];
        if (host.Length == 0 || !host.Contains('.', StringComparison.Ordinal) || !name.Contains('/', StringComparison.Ordinal) || !IsPlain(name)) return "";
        return host.Contains("gitlab", StringComparison.OrdinalIgnoreCase) ? $"https://{host}/{name}/-/commit/"
            : host.EndsWith("bitbucket.org", StringComparison.OrdinalIgnoreCase) ? $"https://{host}/{name}/commits/"
            : $"https://{host}/{name}/commit/";
    }

    private static (string Host, string Path) Parts(string remote)
    {
        if (Uri.TryCreate(remote, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "ssh" or "git")
            return (uri.Scheme is "https" or "http" && !uri.IsDefaultPort ? $"{uri.Host}:{uri.Port}" : uri.Host, uri.AbsolutePath);
        // The short form of ssh: user@host:path.
        var colon = remote.IndexOf(':', StringComparison.Ordinal);
        var at = remote.IndexOf('@', StringComparison.Ordinal);
        return colon > at && at >= 0 && Uri.CheckHostName(remote[(at + 1)..colon]) == UriHostNameType.Dns ? (remote[(at + 1)..colon], remote[(colon + 1)..]) : ("", "");
    }

    private static bool IsPlain(string path) => path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-' or '_' or '.' or '~') && !path.Contains("..", StringComparison.Ordinal);
}
