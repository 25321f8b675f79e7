using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `history` and `aliases` of gate.yml.</summary>
internal static class HistoryReader
{
    /// <summary>What the schema says of aliases.</summary>
    public static Shape AliasShape { get; } = Shape.MapOf(".", Shape.Matching("."), least: 0, new Keys([]));

    /// <summary>What is written, in place of the defaults.</summary>
    public static GateConfiguration Read(Section section, GateConfiguration configuration, Problems problems) => configuration with
    {
        RecordsChecks = section.TryGet("history", out _),
        History = section.TryGet("history", out var history) && section.TryScalar(history, out var folder) ? Folder(folder, configuration.History, problems) : configuration.History,
        Aliases = section.TryGet("aliases", out var aliases) ? Aliases(aliases.Value, problems) : configuration.Aliases,
    };

    private static string Folder(YamlScalar scalar, string usual, Problems problems)
    {
        if (ProjectPath.TryParse(scalar.Text, out var path)) return path;
        problems.Add(Codes.ConfigurationImpossibleValue, scalar.Location, $"history {Quoted.Text(scalar.Text)} is no folder beside gate.yml. Write a relative path, such as `history: baselines`.");
        return usual;
    }

    private static Dictionary<string, string> Aliases(YamlNode node, Problems problems)
    {
        var section = Section.Open(node, "aliases", problems);
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in section.Entries)
        {
            if (!section.TryScalar(entry, out var name)) continue;
            if (name.Text.Length == 0 || string.Equals(name.Text, entry.Name, StringComparison.Ordinal))
                problems.Add(Codes.ConfigurationImpossibleValue, name.Location, $"the alias of {Quoted.Text(entry.Name)} is {(name.Text.Length == 0 ? "empty" : "the name itself")}. Write `Old.Name: New.Name`.");
            else aliases[entry.Name] = name.Text;
        }

        return aliases;
    }
}
