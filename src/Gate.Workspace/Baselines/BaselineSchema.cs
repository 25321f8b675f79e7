namespace Gate.Workspace.Baselines;

/// <summary>The JSON schema (draft 7) of a baseline file. Its properties are those that the writer writes: a test holds them together.</summary>
public static class BaselineSchema
{
    /// <summary>The schema as text, with a line end at its end.</summary>
    public static string Text
    {
        get
        {
            using var reader = new StreamReader(typeof(BaselineSchema).Assembly.GetManifestResourceStream("baseline.schema.json")!);
            return reader.ReadToEnd();
        }
    }
}
