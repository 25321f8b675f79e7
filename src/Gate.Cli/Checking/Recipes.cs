using Gate.Core.Configuration;
using Gate.Core.Testbeds;
using Gate.Running.Launching;

namespace Gate.Cli.Checking;

/// <summary>How the launches of a suite are measured: Gate's recipe with what gate.yml says instead.</summary>
internal static class Recipes
{
    /// <summary>A launch on its own.</summary>
    public static Recipe Launch(Suite suite) => With(Recipe.Default, suite.Recipe);

    /// <summary>One side of a duel.</summary>
    public static Recipe Duel(Suite suite) => With(Recipe.Duel, suite.Recipe) is var recipe && suite.Recipe.Turns is { } turns
        ? recipe with { Iterations = turns }
        : recipe;

    /// <summary>A launch that counts instructions.</summary>
    public static CountRecipe Count(Suite suite) => CountRecipe.Default with
    {
        Iterations = CountRecipe.Default.Iterations with { EnvironmentVariables = CountRecipe.Over(Launch(suite).EnvironmentVariables) },
    };

    /// <summary>The testbed with notes of how its launches are measured.</summary>
    public static Testbed Note(Testbed testbed, IReadOnlyList<Suite> suites)
    {
        var notes = new SortedDictionary<string, string>(testbed.Notes.ToDictionary(), StringComparer.Ordinal) { [Testbed.RecipeNote] = Recipe.Default.ToString() };
        foreach (var suite in suites.Where(suite => suite.Go is not null || suite.Command is not null)) notes[Testbed.RecipeNoteOf(suite.Name)] = suite.Go?.Recipe ?? suite.Command!.Recipe;
        foreach (var suite in suites.Where(suite => suite.CanStep && Launch(suite).ToString() != Recipe.Default.ToString()))
            notes[Testbed.RecipeNoteOf(suite.Name)] = Launch(suite).ToString();
        return testbed with { Notes = notes };
    }

    private static Recipe With(Recipe recipe, SuiteRecipe said) => recipe with
    {
        IterationTime = said.Turn ?? recipe.IterationTime,
        WarmUps = said.WarmUps ?? recipe.WarmUps,
        EnvironmentVariables = said.Environment.Count > 0 ? said.Environment : recipe.EnvironmentVariables,
    };
}
