using System.Diagnostics.CodeAnalysis;

namespace Gate.GitHub.Events;

/// <summary>A repository as GitHub names it: "owner/name". GitHub does not tell upper from lower case in it.</summary>
public sealed record RepositoryName
{
    private const int Longest = 100;

    private RepositoryName(string owner, string name) => (Owner, Name) = (owner, name);

    /// <summary>Who owns it.</summary>
    public string Owner { get; }

    /// <summary>What the owner calls it.</summary>
    public string Name { get; }

    /// <summary>Reads "owner/name"; anything that could lead a request to another place is none.</summary>
    public static bool TryParse(string text, [MaybeNullWhen(false)] out RepositoryName repository)
    {
        var parts = text.Split('/');
        repository = parts is [var owner, var name] && IsPart(owner) && IsPart(name) ? new RepositoryName(owner, name) : null;
        return repository is not null;
    }

    /// <inheritdoc />
    public bool Equals(RepositoryName? other) => string.Equals(ToString(), other?.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    /// <inheritdoc />
    public override string ToString() => $"{Owner}/{Name}";

    private static bool IsPart(string part) =>
        part.Length is > 0 and <= Longest && part is not ("." or "..") && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
