using Gate.Core.Diagnostics;
using Gate.Core.Reporting;

namespace Gate.Cli.Checking;

/// <summary>Where the sources of findings are on this machine, for messages that an editor opens.</summary>
internal static class SourcePlaces
{
    /// <summary>Full paths in this checkout; gate.yml for what it does not have.</summary>
    public static async Task<Func<Finding, Location>> Of(Place place, CancellationToken cancel)
    {
        var root = await Root(place, cancel);
        // A run file may come from anywhere, and no path holds a 0.
        return finding => finding.Source.File is { Length: > 0 } file && !file.Contains('\0', StringComparison.Ordinal) && Path.GetFullPath(finding.Source.File, root) is var path && File.Exists(path)
            ? finding.Source with { File = path }
            : new Location(place.File);
    }

    // A run file may be judged where there is no repository.
    private static async Task<string> Root(Place place, CancellationToken cancel)
    {
        try
        {
            return (await place.Repository(cancel)).Root;
        }
        catch (GateException)
        {
            return place.Folder;
        }
    }
}
