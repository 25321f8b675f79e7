namespace Gate.Adapters.Tests;

/// <summary>The case files of this project, read where they are written so that a mismatch can leave its file beside them.</summary>
internal static class Fixture
{
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    public static string At(params string[] path) => Path.Join([Folder, .. path]);

    private static string Find(string from) =>
        File.Exists(Path.Join(from, "Gate.Adapters.Tests.csproj")) ? Path.Join(from, "Fixtures")
        : Path.GetDirectoryName(from) is { Length: > 0 } above ? Find(above)
        : throw new DirectoryNotFoundException("The folder of Gate.Adapters.Tests is not above the tests.");
}
