using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gate.Core.Histories;
using Gate.Workspace.Files;

namespace Gate.Workspace.Histories;

/// <summary>A file of the history by its name.</summary>
/// <param name="Path">Its full path; a name alone while it has no folder.</param>
/// <param name="Suite">The suite it holds.</param>
/// <param name="Level">How often what it holds was joined.</param>
internal sealed record HistoryFile(string Path, string Suite, int Level)
{
    /// <summary>The ending of its name.</summary>
    public const string Ending = ".jsonl";

    /// <summary>How many files of a level make one of the next.</summary>
    public const int FilesJoined = 16;

    /// <summary>Its name without the folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The testbed that its folder says.</summary>
    public string Testbed => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(System.IO.Path.GetDirectoryName(Path)))!;

    /// <summary>The file for a history: what holds the same sessions has the same name.</summary>
    public static HistoryFile Of(History history, int level)
    {
        var ids = string.Join('\n', history.Sessions.Select(session => session.Id).Order(StringComparer.Ordinal));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ids)))[..16];
        return new(string.Create(CultureInfo.InvariantCulture, $"{history.Suite}.{level}.{hash}{Ending}"), history.Suite, level);
    }

    /// <summary>The level of a file with so many sessions.</summary>
    public static int LevelFor(int sessions)
    {
        var level = 0;
        for (var size = FilesJoined; size <= sessions; size *= FilesJoined) level++;
        return level;
    }

    /// <summary>The file at a path; null when it is none of the history's.</summary>
    public static HistoryFile? TryParse(string path)
    {
        // A suite's name may have dots, so the parts are counted from the end.
        if (System.IO.Path.GetFileNameWithoutExtension(path).Split('.') is not [.., _, var level, _] parts) return null;
        var suite = string.Join('.', parts[..^2]);
        return EntryName.IsValid(suite) && int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(path, suite, number) : null;
    }
}
