using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gate.Cli.Checking;
using Gate.Core.Bisecting;
using Gate.Workspace.Configuration;

namespace Gate.Cli.Bisecting;

/// <summary>The answers of a search, kept beside the run files: the same search goes on from there.</summary>
internal sealed class BisectFile
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    private readonly string _path;

    private BisectFile(string path) => _path = path;

    /// <summary>The file of a search: of the same commits, benchmark, configuration and machine.</summary>
    public static BisectFile Of(Place place, BisectRequest request, string good, string bad)
    {
        string[] search = [Tool.Version, good, bad, request.Benchmark, request.Suite, request.Metric, place.Testbed.Name, ConfigurationHash.Of(place.Configuration)];
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', search))))[..16];
        return new(Path.Combine(place.RunFolder, "..", "bisections", $"{name}.json"));
    }

    /// <summary>The answers; none where there is no such file, or it was cut off.</summary>
    public IReadOnlyList<BisectStep> Read()
    {
        try
        {
            var steps = File.Exists(_path) ? JsonSerializer.Deserialize<IReadOnlyList<BisectStep?>>(File.ReadAllText(_path), Options) ?? [] : [];
            return steps.All(step => step is { Commit: not null, Why: not null }) ? [.. steps.OfType<BisectStep>()] : [];
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Keeps the answers; where they cannot be kept, the search goes on all the same.</summary>
    public void Write(IReadOnlyList<BisectStep> steps)
    {
        try
        {
            var folder = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!).FullName;
            File.WriteAllText(Path.Combine(folder, ".gitignore"), "*\n");
            File.WriteAllText(_path + ".tmp", JsonSerializer.Serialize(steps, Options));
            File.Move(_path + ".tmp", _path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next search measures again what this one could not keep.
        }
    }
}
