namespace Gate.Cli.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Checkout
{
    /// <summary>Its top folder: the nearest above the test program that holds Gate.sln.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "Gate.sln")));

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent) yield return at.FullName;
    }
}
