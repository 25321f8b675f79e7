using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Gate.Workspace.Files;

namespace Gate.Workspace.Starting;

/// <summary>Names suites after their projects.</summary>
public static class SuiteNames
{
    private const string Nameless = "benchmarks";
    private const int Longest = 40;

    private static readonly string[] Common = ["benchmark", "benchmarks", "bench", "perf", "performance", "tests"];

    /// <summary>A name for each project, in their order: the file's own without the words that all such projects share, each one once.
    /// "tests/Shop.Benchmarks/Shop.Benchmarks.csproj" is "shop".</summary>
    /// <param name="projects">Paths of project files.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> projects)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. projects.Select(project => Free(Short(Path.GetFileNameWithoutExtension(project)), taken))];
    }

    private static string Free(string name, HashSet<string> taken)
    {
        if (taken.Add(name)) return name;
        return Enumerable.Range(2, int.MaxValue - 2)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"))
            .First(taken.Add);
    }

    [SuppressMessage("Globalization", "CA1308:Normalize strings to uppercase", Justification = "Names of suites are written in lower case, as all else in gate.yml.")]
    private static string Short(string project)
    {
        var words = project.Split('.', '-', '_', ' ')
            .Where(word => !Common.Contains(word, StringComparer.OrdinalIgnoreCase))
            .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)))
            .Where(word => word.Length > 0);
        var name = string.Join('-', words).ToLowerInvariant();
        var cut = name.Length > Longest ? name[..Longest].TrimEnd('-') : name;
        return EntryName.IsValid(cut) ? cut : Nameless;
    }
}
