using Gate.Core.Configuration;

namespace Gate.Cli.Checking;

/// <summary>The recipes that `testbed qualify --recipes` compares.</summary>
internal static class RecipeChoices
{
    private static readonly (string Name, string Value) NoPgo = ("DOTNET_TieredPGO", "0");

    /// <summary>Every recipe with its name; the first is Gate's own.</summary>
    public static IReadOnlyList<(string Name, SuiteRecipe Recipe)> All { get; } =
    [
        Choice("Gate's own", 0, 0, 0),
        Choice("30 × 15 ms, 6 warm-ups, no PGO", 15, 30, 6, NoPgo),
        Choice("30 × 15 ms, 20 warm-ups, no PGO", 15, 30, 20, NoPgo),
        Choice("12 × 50 ms, 6 warm-ups, no PGO", 50, 12, 6, NoPgo),
        Choice("90 × 5 ms, 30 warm-ups, no PGO", 5, 90, 30, NoPgo),
        Choice("60 × 5 ms, 30 warm-ups, no PGO", 5, 60, 30, NoPgo),
        Choice("40 × 5 ms, 30 warm-ups, no PGO", 5, 40, 30, NoPgo),
        Choice("60 × 5 ms, 30 warm-ups, no tiering", 5, 60, 30, ("DOTNET_TieredCompilation", "0")),
        Choice("60 × 5 ms, 30 warm-ups, defaults of .NET", 5, 60, 30, ("DOTNET_TieredPGO", "1")),
        Choice("60 × 5 ms, 30 warm-ups, no PGO, no quick jit of loops", 5, 60, 30, NoPgo, ("DOTNET_TC_QuickJitForLoops", "0")),
        Choice("60 × 5 ms, 30 warm-ups, no PGO, generation 0 of 4 MiB", 5, 60, 30, NoPgo, ("DOTNET_GCgen0MaxBudget", "400000")),
        Choice("60 × 5 ms, 30 warm-ups, no PGO, no background collection", 5, 60, 30, NoPgo, ("DOTNET_gcConcurrent", "0")),
    ];

    private static (string Name, SuiteRecipe Recipe) Choice(
        string name, int milliseconds, int turns, int warmUps, params (string Name, string Value)[] variables) => (name, turns == 0 ? SuiteRecipe.Usual : new SuiteRecipe
        {
            Turn = TimeSpan.FromMilliseconds(milliseconds),
            Turns = turns,
            WarmUps = warmUps,
            Environment = new SortedDictionary<string, string>(variables.ToDictionary(variable => variable.Name, variable => variable.Value), StringComparer.Ordinal),
        });
}
