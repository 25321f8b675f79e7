using System.Diagnostics;

namespace Gate.Profiles.Collecting;

/// <summary>Whose a process is.</summary>
internal static class ProcessOwner
{
    private const string UserLine = "Uid:";

    /// <summary>Whether there is a process of that number.</summary>
    public static bool Exists(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whether it is known to be another user's than this one's, who is not root. Linux tells it; elsewhere it is not known.</summary>
    public static bool IsAnother(int id) => Users("self") is [_, var effective, ..] && effective is not "0" && Users($"{id}") is [var owner, ..] && !string.Equals(owner, effective, StringComparison.Ordinal);

    private static string[] Users(string process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith(UserLine, StringComparison.Ordinal), UserLine);
            return line[UserLine.Length..].Split('\t', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception untold) when (untold is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
