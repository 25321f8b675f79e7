using System.Text.RegularExpressions;
using Gate.Workspace.Configuration;

namespace Gate.Workspace.Starting;

/// <summary>The project files of a checkout that may hold benchmarks, by what they say: a reference to BenchmarkDotNet in the project itself,
/// in a Directory.Build or Directory.Packages file above it, or in a project that it refers to. Whether it is so only MSBuild knows.</summary>
public static partial class ProjectFiles
{
    private const int MostFiles = 20_000;
    private const int LongestBytes = 1024 * 1024;

    private static readonly string[] Passed = ["bin", "obj", "node_modules", "artifacts", "packages", "TestResults"];
    private static readonly string[] Shared = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    /// <summary>The candidates, relative to the folder, with forward slashes, in ordinal order.</summary>
    /// <param name="root">The top folder of the checkout.</param>
    public static IReadOnlyList<string> Candidates(string root)
    {
        var texts = Search(new DirectoryInfo(root)).Take(MostFiles).ToDictionary(file => file, Text, StringComparer.Ordinal);
        var found = texts.Keys.Where(file => IsMentionedIn(texts[file]) || Shared.Any(name => Above(file, root).Any(folder => IsMentionedIn(Text(Path.Combine(folder, name)))))).ToHashSet(StringComparer.Ordinal);
        while (texts.Keys.Where(file => !found.Contains(file) && References(file, texts[file]).Any(found.Contains)).ToList() is { Count: > 0 } more) found.UnionWith(more);
        return [.. found.Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Search(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles().Where(file => ProjectPath.IsProject(file.Name))) yield return file.FullName;
        foreach (var below in folder.EnumerateDirectories().Where(IsSearched))
        {
            foreach (var file in Search(below)) yield return file;
        }
    }

    // What is hidden, built or fetched is not the user's; a link may lead in a circle; a folder with a .git of its own is another repository.
    private static bool IsSearched(DirectoryInfo folder) =>
        !folder.Name.StartsWith('.')
        && folder.LinkTarget is null
        && !Passed.Contains(folder.Name, StringComparer.OrdinalIgnoreCase)
        && !Path.Exists(Path.Combine(folder.FullName, ".git"));

    private static IEnumerable<string> Above(string file, string root)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null && folder.Length >= root.Length; folder = Path.GetDirectoryName(folder)) yield return folder;
    }

    private static string Text(string file)
    {
        try
        {
            return new FileInfo(file) is { Exists: true, Length: <= LongestBytes } ? File.ReadAllText(file) : "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A file that nobody may read is no project that could be built.
            return "";
        }
    }

    private static bool IsMentionedIn(string text) => Mention().IsMatch(text);

    private static IEnumerable<string> References(string file, string text) =>
        Reference().Matches(text).Select(match => Path.GetFullPath(match.Groups["path"].Value.Replace('\\', '/'), Path.GetDirectoryName(file)!));

    // A PackageVersion alone, of a repository with central versions, gives nobody the package.
    [GeneratedRegex(@"<(Global)?PackageReference\b[^>]*\bInclude\s*=\s*""BenchmarkDotNet[""\.;]", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"<ProjectReference\b[^>]*\bInclude\s*=\s*""(?<path>[^""]+)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
