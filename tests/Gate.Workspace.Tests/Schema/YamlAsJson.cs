using System.Globalization;
using System.Text.Json.Nodes;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Tests.Schema;

/// <summary>A YAML text as an editor hands it to a schema: plain values are what the core schema of YAML 1.2 makes of them.</summary>
internal static class YamlAsJson
{
    public static string Of(string text) => Value(YamlTree.Parse(text.TrimStart('\uFEFF'), "gate.yml"))?.ToJsonString() ?? "null";

    private static JsonNode? Value(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: false } quoted => JsonValue.Create(quoted.Text),
        YamlScalar plain => Plain(plain.Text),
        YamlList list => new JsonArray([.. list.Items.Select(Value)]),
        // A key that is written twice is the reader's to refuse; the last one is what most parsers keep.
        YamlMap map => new JsonObject(map.Entries.GroupBy(entry => entry.Name, StringComparer.Ordinal).Select(entries => KeyValuePair.Create(entries.Key, Value(entries.Last().Value)))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static JsonValue Plain(string text) =>
        text is "true" or "false" ? JsonValue.Create(text is "true")
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? JsonValue.Create(whole)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? JsonValue.Create(number)
        : JsonValue.Create(text);
}
