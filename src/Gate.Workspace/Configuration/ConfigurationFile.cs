using Gate.Core.Configuration;
using Gate.Core.Diagnostics;

namespace Gate.Workspace.Configuration;

/// <summary>A gate.yml that was found, read and whose projects exist.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="Configuration">What it says; every project is the path of a project file, relative to <see cref="Folder"/>, with forward slashes.</param>
public sealed record ConfigurationFile(string Path, GateConfiguration Configuration)
{
    /// <summary>The name that is searched for.</summary>
    public const string DefaultName = "gate.yml";

    private const int LargestBytes = 1024 * 1024;

    /// <summary>The folder that the paths of the configuration are relative to.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Finds and reads the configuration.</summary>
    /// <param name="current">The current folder.</param>
    /// <param name="named">What --config says, relative to the current folder; empty to search upwards.</param>
    public static ConfigurationFile Load(string current, string named = "")
    {
        var path = Find(current, named);
        var parsed = ConfigurationReader.Parse(Read(path, Shown(current, path, named)), Shown(current, path, named));
        return new ConfigurationFile(path, ProjectFinder.Resolve(parsed, System.IO.Path.GetDirectoryName(path)!));
    }

    /// <summary>Reads the configuration where its projects need not be: a job that only publishes has none.</summary>
    /// <param name="current">The current folder.</param>
    /// <param name="named">What --config says; empty to search upwards.</param>
    /// <returns>What the file says; null when none is named and none is found.</returns>
    public static GateConfiguration? LoadAlone(string current, string named = "")
    {
        if (named.Length == 0 && !IsThere(current)) return null;
        var path = Find(current, named);
        return ConfigurationReader.Parse(Read(path, Shown(current, path, named)), Shown(current, path, named)).Configuration;
    }

    /// <summary>The full path of the file that --config names, or of the nearest gate.yml in the current folder or above it.</summary>
    public static string Find(string current, string named = "") =>
        named.Length > 0 ? Named(System.IO.Path.GetFullPath(named, current), named) : Search(System.IO.Path.GetFullPath(current));

    /// <summary>Whether there is a gate.yml in the current folder or above it.</summary>
    public static bool IsThere(string current) => Above(System.IO.Path.GetFullPath(current)).Any(File.Exists);

    private static IEnumerable<string> Above(string current)
    {
        for (var folder = current; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
            yield return System.IO.Path.Combine(folder, DefaultName);
    }

    private static string Named(string path, string named) =>
        File.Exists(path) ? path : throw new GateException(
            Codes.ConfigurationNotFound,
            $"The configuration {Quoted.Text(named, most: 300)} does not exist. Check the path given with --config.");

    private static string Search(string current) => Above(current).FirstOrDefault(File.Exists)
        ?? throw new GateException(
            Codes.ConfigurationNotFound,
            $"There is no gate.yml in {Quoted.Text(current, most: 300)} or above it. Write one with `version: 1` and `suites: {{ NAME: {{ benchmarkdotnet: {{ project: PATH }} }} }}`, or name a file with --config PATH.");

    private static byte[] Read(string path, string shown)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > LargestBytes) throw new GateException(Codes.ConfigurationTooLarge, "The file is larger than 1 MiB.", new Location(shown));
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GateException(Codes.ConfigurationUnreadable, $"The file cannot be read: {error.Message}", new Location(shown));
        }
    }

    // Who names a file by its full path, as a build does, finds it by nothing less.
    private static string Shown(string current, string path, string named)
    {
        if (System.IO.Path.IsPathFullyQualified(named)) return path;
        var relative = System.IO.Path.GetRelativePath(current, path);
        return relative.Length < path.Length ? relative : path;
    }
}
