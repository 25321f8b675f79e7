using Gate.Core.Diagnostics;

namespace Gate.Cli.Output;

/// <summary>A file that the command line asks for.</summary>
internal static class OutputFile
{
    /// <summary>Writes it, with the folders it lies in.</summary>
    /// <exception cref="GateException">GATE9004: it cannot be written.</exception>
    public static void Write(string path, string text) => Write(path, file => File.WriteAllText(file, text));

    /// <summary>Writes it, with the folders it lies in.</summary>
    /// <exception cref="GateException">GATE9004: it cannot be written.</exception>
    public static void Write(string path, byte[] bytes) => Write(path, file => File.WriteAllBytes(file, bytes));

    private static void Write(string path, Action<string> write)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            write(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new GateException(Codes.CannotWrite, $"'{path}' could not be written: {exception.Message}");
        }
    }
}
