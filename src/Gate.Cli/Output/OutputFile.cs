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

    /// <summary>Makes the folders it lies in, before work whose result would be lost.</summary>
    /// <exception cref="GateException">GATE9004: they cannot be made, or the path is a folder's.</exception>
    public static void EnsureFolder(string path) => Write(path, file =>
    {
        if (Directory.Exists(file)) throw new IOException("it is a folder.");
    });

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
