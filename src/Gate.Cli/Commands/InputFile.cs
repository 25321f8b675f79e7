using Gate.Core.Diagnostics;

namespace Gate.Cli.Commands;

/// <summary>A file named on the command line.</summary>
internal static class InputFile
{
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
