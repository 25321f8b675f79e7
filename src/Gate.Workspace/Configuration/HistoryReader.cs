using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `history` and `aliases` of gate.yml.</summary>
internal static class HistoryReader
{
    private const string VariablePattern = "^[A-Za-z_][A-Za-z0-9_]{0,99}$";

    private static readonly Keys PostgresqlKeys = new(
    [
        new("postgresql", "The environment variable that holds the connection, such as GATE_HISTORY. Its value is Npgsql's form: Host=…;Database=…;Username=…;Password=….", Schema.Shape.Matching(VariablePattern)),
    ]);

    /// <summary>What the schema says of aliases.</summary>
    public static Shape AliasShape { get; } = Shape.MapOf(".", Shape.Matching("."), least: 0, new Keys([]));

    /// <summary>What the schema says of the history.</summary>
    public static Shape Shape { get; } = Schema.Shape.Either(Schema.Shape.Matching(Patterns.Path), Schema.Shape.Map(PostgresqlKeys, "postgresql"));

    /// <summary>What is written, in place of the defaults.</summary>
    public static GateConfiguration Read(Section section, GateConfiguration configuration, Problems problems)
    {
        if (section.TryGet("aliases", out var aliases)) configuration = configuration with { Aliases = Aliases(aliases.Value, problems) };
        if (!section.TryGet("history", out var history)) return configuration;
        configuration = configuration with { RecordsChecks = true };
        if (history.Value is YamlMap) return configuration with { HistoryVariable = Variable(Section.Open(history.Value, "history", PostgresqlKeys, problems), problems) };
        return section.TryScalar(history, out var folder) ? configuration with { History = Folder(folder, configuration.History, problems) } : configuration;
    }

    private static string Variable(Section section, Problems problems)
    {
        if (!section.TryGet("postgresql", out var entry))
        {
            problems.Add(Codes.ConfigurationMissingKey, section.Location, "history has no `postgresql`. Write `history: { postgresql: GATE_HISTORY }`, the name of the variable that holds the connection, or a folder.");
            return "";
        }

        if (!section.TryScalar(entry, out var name)) return "";
        if (IsVariable(name.Text)) return name.Text;
        // A connection may hold a password: it is not repeated here.
        problems.Add(Codes.ConfigurationImpossibleValue, name.Location, "history.postgresql is no name of an environment variable. Write the name, such as GATE_HISTORY, and keep the connection itself out of gate.yml.");
        return "";
    }

    private static bool IsVariable(string text) => text.Length is > 0 and <= 100 && !char.IsAsciiDigit(text[0]) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

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
