using System.Globalization;

namespace Gate.Testbeds.Fitness;

/// <summary>The files in which Linux describes itself, below the root of the file system or below a folder that holds a copy. Nothing is ever written.</summary>
/// <param name="root">The folder that the kernel's paths begin in; "/" on a real machine.</param>
public sealed class LinuxTree(string root)
{
    /// <summary>The text of a file as it is; empty when there is none or it cannot be read.</summary>
    public string Text(string path)
    {
        // Some paths come from other files; no file's name holds this letter.
        if (path.Contains('\0', StringComparison.Ordinal)) return "";
        try
        {
            return File.ReadAllText(At(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>The text of a file without the end of its line.</summary>
    public string Word(string path) => Text(path).Trim();

    /// <summary>Whether there is a file of that path, whatever is in it.</summary>
    public bool HasFile(string path) => !path.Contains('\0', StringComparison.Ordinal) && File.Exists(At(path));

    /// <summary>Whether there is a folder of that path.</summary>
    public bool HasFolder(string path) => Directory.Exists(At(path));

    /// <summary>The names of a folder's folders, in order; empty when there is none or it cannot be read.</summary>
    public IReadOnlyList<string> Folders(string path)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(At(path)).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The numbers of folders such as cpu0, cpu1, in ascending order.</summary>
    public IReadOnlyList<int> Numbers(string path, string prefix) =>
    [
        .. Folders(path)
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
            .Where(number => number >= 0)
            .Order(),
    ];

    private string At(string path) => Path.Combine(root, path.TrimStart('/'));
}
