namespace Gate.Workspace.Configuration.Schema;

/// <summary>A key of a map of gate.yml: what the reader takes, and what the schema says of it.</summary>
/// <param name="Name">The key.</param>
/// <param name="Description">What it means, as an editor shows it: whole sentences.</param>
/// <param name="Shape">What its value may be.</param>
internal sealed record Key(string Name, string Description, Shape Shape)
{
    /// <summary>A key that is not described yet; a test finds it.</summary>
    public static implicit operator Key(string name) => new(name, "", Shape.Anything);
}
