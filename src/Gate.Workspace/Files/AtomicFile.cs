using System.Text;

namespace Gate.Workspace.Files;

/// <summary>Replaces a file as a whole: whoever reads, and whatever breaks, there is the old content or the new one.</summary>
internal static class AtomicFile
{
    private const string Ending = ".tmp";

    /// <summary>Creates a file that must not exist yet.</summary>
    public static Stream Create(string path) =>
        new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);

    /// <summary>Writes the text as UTF-8 beside the file, to the disk, and renames it into place. On an error nothing is left behind and the error is thrown.</summary>
    public static void Write(string path, string text, Func<string, Stream> create)
    {
        var beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}{Ending}");
        try
        {
            WriteThrough(beside, text, create);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            // After the rename the name is gone and this does nothing.
            File.Delete(beside);
        }
    }

    /// <summary>Removes what writers left behind that were killed; the caller holds the lock that keeps living ones out.</summary>
    public static void RemoveRemains(string path)
    {
        foreach (var remains in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.*{Ending}").ToList())
            File.Delete(remains);
    }

    private static void WriteThrough(string path, string text, Func<string, Stream> create)
    {
        using var stream = create(path);
        stream.Write(Encoding.UTF8.GetBytes(text));
        if (stream is FileStream file) file.Flush(flushToDisk: true);
        else stream.Flush();
    }
}
