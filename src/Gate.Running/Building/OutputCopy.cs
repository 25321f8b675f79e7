namespace Gate.Running.Building;

/// <summary>A copy of a build's output folder: the user may build again while Gate still measures.</summary>
internal static class OutputCopy
{
    /// <summary>Copies the folder of a program, in place of an older copy, and gives the program's path in it.</summary>
    public static string Take(string program, string destination)
    {
        if (Directory.Exists(destination)) Directory.Delete(destination, recursive: true);
        var source = Path.GetDirectoryName(program)!;
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(destination, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return Path.Combine(destination, Path.GetFileName(program));
    }
}
