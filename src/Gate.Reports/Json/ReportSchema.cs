namespace Gate.Reports.Json;

/// <summary>The JSON schema (draft 7) of a report. Its properties are those that the writer writes: a test holds them together.</summary>
public static class ReportSchema
{
    /// <summary>The schema as text, with a line end at its end.</summary>
    public static string Text => SchemaResource.Read("report.schema.json");
}
