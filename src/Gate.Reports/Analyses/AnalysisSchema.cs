namespace Gate.Reports.Analyses;

/// <summary>The JSON schema (draft 7) of an analysis. Its properties are those that are written: a test holds them together.</summary>
public static class AnalysisSchema
{
    /// <summary>The schema as text, with a line end at its end.</summary>
    public static string Text => SchemaResource.Read("analysis.schema.json");
}
