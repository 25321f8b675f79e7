using Gate.Core.Diagnostics;

namespace Gate.Cli.Commands;

/// <summary>A file named on the command line.</summary>
internal static class InputFile
{
    private const long LargestBytes = 256 * 1024 * 1024;

    /// <summary>Its text, of a file that somebody else may have written: one that no report can be is refused unread.</summary>
    /// <exception cref="GateException">GATE7014, GATE9005: it is too large, or cannot be read.</exception>
    public static string ReadBounded(string file)
    {
        if (new FileInfo(file) is { Exists: true, Length: > LargestBytes })
            throw new GateException(Codes.OversizedReport, "The file is larger than any report or run.", new Location(file));
        return Read(file);
    }

    /// <summary>Its text.</summary>
    /// <exception cref="GateException">GATE9005: it cannot be read.</exception>
    public static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new GateException(Codes.CannotRead, $"'{file}' cannot be read: {exception.Message}");
        }
    }
}
