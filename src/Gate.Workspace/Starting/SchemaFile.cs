namespace Gate.Workspace.Starting;

/// <summary>Where the schema of gate.yml lies for editors.</summary>
public static class SchemaFile
{
    /// <summary>Relative to gate.yml, with forward slashes. The folder keeps itself out of the repository; `dotnet gate schema` writes the file again.</summary>
    public const string Path = ".gate/schema/gate.schema.json";
}
