using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gate.Workspace.Configuration;

/// <summary>The JSON schema (draft 7) of gate.yml, made from the keys that its readers take.</summary>
public static class ConfigurationSchema
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as text, with a line end at its end.</summary>
    public static string Text { get; } = Write();

    private static string Write()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "gate.yml",
            ["description"] = "What `dotnet gate check` measures, and how it judges.",
        };
        foreach (var (name, value) in ConfigurationReader.Shape.Json.ToList()) schema[name] = value?.DeepClone();
        return schema.ToJsonString(Options) + "\n";
    }
}
