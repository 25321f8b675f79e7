namespace Gate.Profiles.Top;

/// <summary>Names of files in a profile, whatever system wrote them.</summary>
internal static class FileNames
{
    /// <summary>The last part of a path, as Go's filepath.Base on Unix.</summary>
    public static string Base(string path)
    {
        var trimmed = path.TrimEnd('/');
        return trimmed.Length == 0 ? (path.Length == 0 ? "." : "/") : trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }
}
