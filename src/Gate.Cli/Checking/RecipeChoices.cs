using Gate.Core.Configuration;

namespace Gate.Cli.Checking;

/// <summary>The recipes that `testbed qualify --recipes` compares.</summary>
internal static class RecipeChoices
{
    private static readonly IReadOnlyDictionary<string, string> WithoutPgo = Variables(("DOTNET_TieredPGO", "0"));

    /// <summary>Every recipe with its name; the first is Gate's own.</summary>
    public static IReadOnlyList<(string Name, SuiteRecipe Recipe)> All { get; } =
    [
        ("30 × 15 ms, no PGO", new SuiteRecipe()),
        ("90 × 5 ms, no PGO", new SuiteRecipe { Turn = TimeSpan.FromMilliseconds(5), Turns = 90, Environment = WithoutPgo }),
        ("15 × 15 ms, no PGO", new SuiteRecipe { Turns = 15, Environment = WithoutPgo }),
        ("60 × 15 ms, no PGO", new SuiteRecipe { Turns = 60, Environment = WithoutPgo }),
        ("12 × 50 ms, no PGO", new SuiteRecipe { Turn = TimeSpan.FromMilliseconds(50), Turns = 12, Environment = WithoutPgo }),
        ("30 × 15 ms, no PGO, 20 warm-ups", new SuiteRecipe { WarmUps = 20, Environment = WithoutPgo }),
        ("30 × 15 ms, defaults of .NET", new SuiteRecipe { Environment = Variables(("DOTNET_TieredPGO", "1")) }),
        ("30 × 15 ms, no tiering", new SuiteRecipe { Environment = Variables(("DOTNET_TieredCompilation", "0")) }),
        ("30 × 15 ms, no PGO, no quick jit of loops", new SuiteRecipe { Environment = Variables(("DOTNET_TieredPGO", "0"), ("DOTNET_TC_QuickJitForLoops", "0")) }),
        ("30 × 15 ms, no PGO, generation 0 of 4 MiB", new SuiteRecipe { Environment = Variables(("DOTNET_TieredPGO", "0"), ("DOTNET_GCgen0MaxBudget", "400000")) }),
        ("30 × 15 ms, no PGO, no background collection", new SuiteRecipe { Environment = Variables(("DOTNET_TieredPGO", "0"), ("DOTNET_gcConcurrent", "0")) }),
    ];

    private static SortedDictionary<string, string> Variables(params (string Name, string Value)[] variables) =>
        new(variables.ToDictionary(variable => variable.Name, variable => variable.Value), StringComparer.Ordinal);
}
