namespace Gate.Core.Testbeds;

/// <summary>The machine that measured, and what identifies it.</summary>
/// <param name="Name">The folder under baselines/ that its results are kept in.</param>
/// <param name="Identity">What makes two machines the same testbed, by key ("cpu", "cores", "memory", "os", "architecture", "runtime"); unknown keys are absent.</param>
/// <param name="Notes">What is worth recording and does not identify: exact runtime and tool versions, the clock of this boot.</param>
public sealed record Testbed(
    string Name,
    IReadOnlyDictionary<string, string> Identity,
    IReadOnlyDictionary<string, string> Notes)
{
    /// <summary>A machine nothing is known about.</summary>
    public static readonly Testbed Unknown =
        new("", new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The note that tells how launches are measured; results of two recipes are not comparable.</summary>
    public const string RecipeNote = "recipe";

    /// <summary>How launches are measured there; empty when nothing says so.</summary>
    public string Recipe => Notes.TryGetValue(RecipeNote, out var recipe) ? recipe : "";

    /// <summary>How the launches of a suite are measured there: as the suite says, else as all are.</summary>
    public string RecipeOf(string suite) => Notes.TryGetValue(RecipeNoteOf(suite), out var recipe) ? recipe : Recipe;

    /// <summary>The note for a suite that is measured in its own way.</summary>
    public static string RecipeNoteOf(string suite) => $"{RecipeNote} {suite}";

    /// <summary>The identity keys that both machines know and that differ, with both values: "cpu: A → B".
    /// Empty when nothing known speaks against a comparison.</summary>
    public IReadOnlyList<string> DifferencesTo(Testbed other) =>
    [
        .. Identity
            .Where(mine => other.Identity.TryGetValue(mine.Key, out var theirs) && !string.Equals(mine.Value, theirs, StringComparison.Ordinal))
            .OrderBy(mine => mine.Key, StringComparer.Ordinal)
            .Select(mine => $"{mine.Key}: {mine.Value} → {other.Identity[mine.Key]}"),
    ];
}
