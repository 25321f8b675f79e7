namespace Gate.Testbeds.Describing;

/// <summary>The SDKs and runtimes that are installed beside the runtime of a process.</summary>
/// <param name="Sdks">Their versions, the oldest first; empty when there are none, or they cannot be seen.</param>
/// <param name="Runtimes">The same of runtimes.</param>
public sealed record DotnetFolder(IReadOnlyList<string> Sdks, IReadOnlyList<string> Runtimes)
{
    private const string Shared = "Microsoft.NETCore.App";

    /// <summary>What lies beside a runtime.</summary>
    /// <param name="runtime">The folder of the runtime: "/usr/share/dotnet/shared/Microsoft.NETCore.App/10.0.1". One that a program brings along lies elsewhere, and has nothing beside it.</param>
    public static DotnetFolder Read(string runtime)
    {
        var runtimes = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(runtime))) ?? "";
        if (!string.Equals(Path.GetFileName(runtimes), Shared, StringComparison.Ordinal)) return new DotnetFolder([], []);
        return new DotnetFolder(Versions(Path.Combine(runtimes, "..", "..", "sdk")), Versions(runtimes));
    }

    private static IReadOnlyList<string> Versions(string folder)
    {
        try
        {
            return
            [
                .. new DirectoryInfo(folder).EnumerateDirectories()
                    .Select(version => OneLine.Of(version.Name))
                    .Where(name => Number(name) is not null)
                    .OrderBy(name => Number(name)).ThenBy(name => name, StringComparer.Ordinal),
            ];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // "10.0.100-rc.2.25502.107" has the number of what it is a candidate of.
    private static Version? Number(string name) => Version.TryParse(name.Split('-')[0], out var version) ? version : null;
}
