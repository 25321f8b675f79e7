namespace Gate.Profiles.Collecting;

/// <summary>The files that a .NET runtime has among the temporary ones while it runs, and leaves there when it is ended by a signal.</summary>
internal static class RuntimeFiles
{
    /// <summary>Removes those of a process that has ended.</summary>
    public static void RemoveOf(int process)
    {
        if (OperatingSystem.IsWindows() || ProcessOwner.Exists(process)) return;
        string[] patterns = [$"dotnet-diagnostic-{process}-*-socket", $"clr-debug-pipe-{process}-*"];
        foreach (var file in patterns.SelectMany(pattern => Directory.EnumerateFiles(Path.GetTempPath(), pattern)).ToList())
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
            {
                // Another user's, of a process that had the number before.
            }
        }
    }
}
