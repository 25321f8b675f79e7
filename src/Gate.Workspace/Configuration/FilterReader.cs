using Gate.Core.Configuration;
using Gate.Core.Diagnostics;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `filter` of a tool: which of its benchmarks are measured.</summary>
internal static class FilterReader
{
    /// <summary>What the schema says of it.</summary>
    public const string Description = "Only benchmarks whose full name matches; * stands for any text, ? for one character. In quotes, or YAML takes * for an alias.";

    private const int Longest = 500;

    /// <summary>The filter; everything where none is written.</summary>
    public static Glob Read(Section section, Problems problems)
    {
        if (!section.TryGet("filter", out var entry) || !section.TryScalar(entry, out var filter)) return Glob.Everything;
        if (filter.Text.Length is > 0 and <= Longest && !filter.Text.Any(char.IsControl)) return new Glob(filter.Text);
        problems.Add(Codes.ConfigurationImpossibleValue, filter.Location, "filter is empty, longer than 500 characters or holds control characters. Write \"*\" for all benchmarks.");
        return Glob.Everything;
    }
}
