using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Gate.Reports.Tests;

/// <summary>Holds a schema against a text that was written: it has the same properties, and describes each of them.</summary>
/// <param name="text">The schema.</param>
/// <param name="open">Maps whose names are free.</param>
/// <param name="optional">Properties that need not be there.</param>
internal sealed class WrittenSchema(string text, IReadOnlyCollection<string> open, IReadOnlyCollection<string> optional)
{
    /// <summary>It takes a written text.</summary>
    public async Task Accepts(string written) => Assert.Empty((await JsonSchema.FromJsonAsync(text)).Validate(written));

    /// <summary>It refuses the text with a property more or less in any of its maps.</summary>
    public async Task RefusesMoreAndLessThan(string written)
    {
        var schema = await JsonSchema.FromJsonAsync(text);
        Assert.All(Paths(JsonNode.Parse(written)!, []), path =>
        {
            Assert.NotEmpty(schema.Validate(Changed(written, path, map => map["surplus"] = 1)));
            Assert.All(Required(written, path), name => Assert.NotEmpty(schema.Validate(Changed(written, path, map => map.Remove(name)))));
        });
    }

    /// <summary>Every property says what it is.</summary>
    public void DescribesEverything() =>
        Assert.All(Properties(JsonNode.Parse(text)!), property => Assert.True(property.Value!["description"] is not null || property.Value["$ref"] is not null, property.Key));

    private IEnumerable<string[]> Paths(JsonNode node, string[] path) => node switch
    {
        JsonObject when path is [.., var name] && open.Contains(name) => [],
        JsonObject map => map.Where(pair => pair.Value is JsonObject or JsonArray).SelectMany(pair => Paths(pair.Value!, [.. path, pair.Key])).Prepend(path),
        JsonArray { Count: > 0 } list when list[0] is JsonObject => Paths(list[0]!, [.. path, "0"]),
        _ => [],
    };

    private IReadOnlyList<string> Required(string written, string[] path) =>
        [.. At(JsonNode.Parse(written)!, path).Select(pair => pair.Key).Except(optional, StringComparer.Ordinal)];

    private static string Changed(string written, string[] path, Action<JsonObject> change)
    {
        var root = JsonNode.Parse(written)!;
        change(At(root, path));
        return root.ToJsonString();
    }

    private static JsonObject At(JsonNode root, string[] path) =>
        path.Aggregate(root, (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!).AsObject();

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode node) => node is not JsonObject map ? [] : map
        .Where(pair => pair.Value is JsonObject)
        .SelectMany(pair => pair.Key == "properties" ? pair.Value!.AsObject().SelectMany(property => Properties(property.Value!).Prepend(property)) : Properties(pair.Value!));
}
