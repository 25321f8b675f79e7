namespace Gate.Core.Configuration;

/// <summary>How the launches of a suite are measured where gate.yml says so; what is null or empty is Gate's own choice.</summary>
public sealed record SuiteRecipe
{
    /// <summary>Nothing is said.</summary>
    public static readonly SuiteRecipe Usual = new();

    /// <summary>The time of one turn.</summary>
    public TimeSpan? Turn { get; init; }

    /// <summary>Turns of a duel.</summary>
    public int? Turns { get; init; }

    /// <summary>Iterations before the first turn.</summary>
    public int? WarmUps { get; init; }

    /// <summary>Variables of the benchmark process; they replace those of Gate's own recipe when any is given.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
