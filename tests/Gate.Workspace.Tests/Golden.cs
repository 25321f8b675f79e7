namespace Gate.Workspace.Tests;

/// <summary>Compares a text with an approved file; a mismatch leaves the received text beside it.</summary>
internal static class Golden
{
    public static void Check(string path, string received)
    {
        var approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (!string.Equals(approved, received, StringComparison.Ordinal))
            File.WriteAllText(Path.ChangeExtension(path, ".received" + Path.GetExtension(path)), received);
        Assert.Equal(approved, received);
    }
}
