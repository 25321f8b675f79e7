namespace Gate.Workspace.Tests;

/// <summary>A file of Fixtures/ beside the test assembly.</summary>
internal static class ConfigurationFixture
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    public static TheoryData<string> Names(string kind) => [.. NamesOf(kind)];

    public static IReadOnlyList<string> NamesOf(string kind) =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, kind), "*.yml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];
}
