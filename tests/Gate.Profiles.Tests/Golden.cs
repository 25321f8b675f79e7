using System.Runtime.CompilerServices;

namespace Gate.Profiles.Tests;

/// <summary>Texts that were approved; a mismatch leaves the received text beside the approved one.</summary>
internal static class Golden
{
    public static void Approve(string received, string name)
    {
        var path = PathOf(name);
        var approved = File.Exists(path) ? File.ReadAllText(path) : "";
        var receivedPath = path.Replace(".approved.txt", ".received.txt", StringComparison.Ordinal);
        if (string.Equals(received, approved, StringComparison.Ordinal)) File.Delete(receivedPath);
        else File.WriteAllText(receivedPath, received);
        Assert.Equal(approved, received);
    }

    public static string Read(string name) => File.ReadAllText(PathOf(name));

    private static string PathOf(string name, [CallerFilePath] string source = "") =>
        Path.Join(Path.GetDirectoryName(source), "Goldens", $"{name}.approved.txt");
}
