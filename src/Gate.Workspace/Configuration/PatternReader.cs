using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads patterns that a map must have, and lists of maps.</summary>
internal static class PatternReader
{
    private const int Longest = 500;

    /// <summary>What the schema says of a pattern.</summary>
    public static Shape Shape { get; } = Shape.Matching(Patterns.Filter);

    /// <summary>The pattern of a key; everything where there is none, which is reported.</summary>
    public static Glob Required(Section section, string key, string place, Problems problems)
    {
        if (section.TryGet(key, out var entry)) return Read(section, entry, problems);
        problems.Add(Codes.ConfigurationMissingKey, section.Location, $"{place} has no `{key}`. Write a pattern in quotes, such as \"*WithPool\".");
        return Glob.Everything;
    }

    /// <summary>The pattern of an entry.</summary>
    public static Glob Read(Section section, YamlEntry entry, Problems problems)
    {
        if (!section.TryScalar(entry, out var scalar)) return Glob.Everything;
        if (scalar.Text.Length is > 0 and <= Longest && !scalar.Text.Any(char.IsControl)) return new Glob(scalar.Text);
        problems.Add(Codes.ConfigurationImpossibleValue, scalar.Location, $"{entry.Name} is empty, longer than 500 characters or holds control characters. Write a pattern; * stands for any text.");
        return Glob.Everything;
    }

    /// <summary>The members of a list of maps.</summary>
    public static IReadOnlyList<T> List<T>(YamlNode node, string place, Problems problems, Func<YamlNode, T> read)
    {
        if (node is YamlList list) return [.. list.Items.Select(read)];
        problems.Add(Codes.ConfigurationWrongType, node.Location, $"{place} is a list of maps (- …: …); found {node.Kind}.");
        return [];
    }
}
