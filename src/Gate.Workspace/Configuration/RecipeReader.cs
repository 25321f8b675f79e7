using System.Globalization;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `recipe` of a suite.</summary>
internal sealed class RecipeReader(Problems problems)
{
    private const int MostTurns = 1000, MostWarmUps = 10_000, LongestValue = 1000;

    private static readonly TimeSpan ShortestTurn = TimeSpan.FromMilliseconds(1), LongestTurn = TimeSpan.FromSeconds(10);

    private static readonly Keys RecipeKeys = new(
    [
        new("turn", "The time of one turn of a duel, from 1 ms to 10 s.", Amounts.Turn),
        new("turns", "How many turns a side has in a duel.", Schema.Shape.Whole(1, MostTurns)),
        new("warmups", "How many iterations come before the first turn.", Schema.Shape.Whole(0, MostWarmUps)),
        new("environment", "Settings of the runtime, by the names of their variables (DOTNET_…); they replace those of Gate's own recipe.", Schema.Shape.MapOf(Patterns.Variable, Schema.Shape.Text, least: 0, Keys.None)),
    ]);

    /// <summary>What the schema says of a recipe.</summary>
    public static Shape Shape { get; } = Schema.Shape.Map(RecipeKeys);

    /// <summary>The recipe, with null for what is not written.</summary>
    public SuiteRecipe Read(YamlEntry entry)
    {
        var section = Section.Open(entry.Value, "recipe", RecipeKeys, problems);
        return new SuiteRecipe
        {
            Turn = section.TryGet("turn", out var turn) ? Turn(section, turn) : null,
            Turns = section.TryGet("turns", out _) ? section.Whole("turns", 1, 1, MostTurns) : null,
            WarmUps = section.TryGet("warmups", out _) ? section.Whole("warmups", 1, 0, MostWarmUps) : null,
            Environment = section.TryGet("environment", out var variables) ? Environment(variables) : SuiteRecipe.Usual.Environment,
        };
    }

    private TimeSpan Turn(Section section, YamlEntry entry)
    {
        var turn = section.Time("turn", ShortestTurn);
        if (turn < ShortestTurn || turn > LongestTurn)
            problems.Add(Codes.ConfigurationImpossibleValue, entry.Value.Location, $"turn is a time from 1 ms to 10 s; found {turn.TotalMilliseconds.ToString(CultureInfo.InvariantCulture)} ms. Write 15 ms.");
        return turn;
    }

    private SortedDictionary<string, string> Environment(YamlEntry entry)
    {
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var section = Section.Open(entry.Value, "environment", problems);
        foreach (var variable in section.Entries)
        {
            if (!section.TryScalar(variable, out var value)) continue;
            if (!IsName(variable.Name))
                problems.Add(Codes.ConfigurationImpossibleValue, variable.Key.Location, $"the variable {Quoted.Text(variable.Name)} is not a setting of the runtime. A recipe sets DOTNET_ variables only; what a benchmark needs itself belongs into its job.");
            else if (value.Text.Length > LongestValue || value.Text.Any(char.IsControl))
                problems.Add(Codes.ConfigurationImpossibleValue, value.Location, $"the value of {variable.Name} is longer than 1000 characters or holds control characters.");
            else
                variables[variable.Name] = value.Text;
        }

        return variables;
    }

    // gate.yml may come from anybody: LD_PRELOAD and DOTNET_STARTUP_HOOKS would run another's code.
    private static bool IsName(string name) =>
        name.StartsWith("DOTNET_", StringComparison.Ordinal)
        && !name.Contains("STARTUP_HOOKS", StringComparison.OrdinalIgnoreCase)
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
