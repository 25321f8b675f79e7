using Gate.Core.Diagnostics;
using Gate.GitHub.Events;

namespace Gate.Cli.Publishing;

/// <summary>The file that describes what started a workflow.</summary>
internal static class EventFile
{
    /// <summary>Its text.</summary>
    /// <exception cref="GateException">GATE7100: it cannot be read.</exception>
    public static string Read(string path)
    {
        try
        {
            return new FileInfo(path).Length <= EventReader.LongestText ? File.ReadAllText(path) : throw Refusal(path, "It is larger than any event that GitHub sends.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refusal(path, $"The file of the event cannot be read: {fault.Message}");
        }
    }

    private static GateException Refusal(string path, string why) => new(Codes.EventUnreadable, why, new Location(path));
}
