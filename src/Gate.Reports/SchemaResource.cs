namespace Gate.Reports;

/// <summary>The schemas that this assembly carries.</summary>
internal static class SchemaResource
{
    /// <summary>The text of one.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(SchemaResource).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
