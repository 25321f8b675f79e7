namespace Gate.Testbeds.Fitness;

/// <summary>Asks how much space folders have left.</summary>
internal static class DiskProbe
{
    /// <summary>The space of each folder that the system tells it of.</summary>
    public static IReadOnlyList<FreeSpace> Read(IReadOnlyList<string> folders) =>
        [.. folders.Distinct(StringComparer.Ordinal).Select(folder => Ask(folder)).OfType<FreeSpace>()];

    private static FreeSpace? Ask(string folder)
    {
        try
        {
            return new FreeSpace(folder, new DriveInfo(Existing(folder)).AvailableFreeSpace);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // A folder that Gate has yet to make will be on the disk of the nearest one that is there.
    private static string Existing(string folder)
    {
        var path = Path.GetFullPath(folder);
        while (!Directory.Exists(path) && Path.GetDirectoryName(path) is { Length: > 0 } above) path = above;
        return path;
    }
}
