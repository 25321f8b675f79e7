using System.Globalization;

namespace Gate.Reports.Tests;

/// <summary>Compares text with an approved file; a mismatch leaves the received text beside it.</summary>
internal static class Golden
{
    private static readonly string Folder = Path.Combine(RepositoryRoot(), "tests", "Gate.Reports.Tests", "Golden");

    public static void Matches(string name, string received)
    {
        var approvedFile = Path.Combine(Folder, name);
        var receivedFile = Path.Combine(Folder, Path.GetFileNameWithoutExtension(name) + ".received" + Path.GetExtension(name));
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile) : "";
        if (string.Equals(approved, received, StringComparison.Ordinal))
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received);
        Assert.Fail(FirstDifference(name, approved.Split('\n'), received.Split('\n')));
    }

    private static string FirstDifference(string name, string[] approved, string[] received)
    {
        var line = approved.Zip(received).TakeWhile(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal)).Count();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}({line + 1}) differs.\napproved: {approved.ElementAtOrDefault(line)}\nreceived: {received.ElementAtOrDefault(line)}");
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Gate.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
