namespace Gate.Running.Launching;

/// <summary>Variables that a user's job asks its process to be started with; equal when all names and values are.</summary>
internal sealed class JobVariables(IReadOnlyDictionary<string, string> variables) : IEquatable<JobVariables>
{
    /// <summary>A job that asks for nothing.</summary>
    public static readonly JobVariables None = new(new Dictionary<string, string>(StringComparer.Ordinal));

    private readonly string _text = string.Join('\n', variables.OrderBy(variable => variable.Key, StringComparer.Ordinal).Select(variable => $"{variable.Key}={variable.Value}"));

    /// <summary>The recipe with these on top: what the author of a benchmark asks for comes before what Gate does by default.</summary>
    public Recipe Over(Recipe recipe)
    {
        if (variables.Count == 0) return recipe;
        var all = recipe.EnvironmentVariables.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in variables) all[name] = value;
        return recipe with { EnvironmentVariables = all };
    }

    /// <inheritdoc />
    public bool Equals(JobVariables? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as JobVariables);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);
}
