using System.Text.Json.Nodes;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Json;
using NJsonSchema;

namespace Gate.Reports.Tests;

/// <summary>The schema of a report against what the writer writes.</summary>
public sealed class ReportSchemaTests
{
    private static readonly Report[] Reports = [Samples.Mixed, Hostile.Report, Samples.Of(Outcome.Pass, Samples.Unchanged), Samples.Of(Outcome.Fail)];

    [Fact]
    public async Task It_accepts_every_report_that_is_written()
    {
        var schema = await JsonSchema.FromJsonAsync(ReportSchema.Text);

        Assert.All(Reports, report => Assert.Empty(schema.Validate(ReportJson.Render(report, RenderOptions.Plain))));
    }

    [Fact]
    public async Task A_property_more_or_less_is_refused()
    {
        var schema = await JsonSchema.FromJsonAsync(ReportSchema.Text);
        var text = ReportJson.Render(Samples.Mixed, RenderOptions.Plain);

        Assert.All(Paths(JsonNode.Parse(text)!, []), path =>
        {
            Assert.NotEmpty(schema.Validate(Changed(text, path, map => map["surplus"] = 1)));
            // A property that some findings do not have may be gone.
            Assert.All(Required(text, path), name => Assert.NotEmpty(schema.Validate(Changed(text, path, map => map.Remove(name)))));
        });
    }

    [Fact]
    public void Every_property_is_described() =>
        Assert.All(Properties(JsonNode.Parse(ReportSchema.Text)!), property => Assert.True(property.Value!["description"] is not null || property.Value["$ref"] is not null, property.Key));

    // The maps whose properties are fixed: not those of a testbed's identity and notes.
    private static IEnumerable<string[]> Paths(JsonNode node, string[] path) => node switch
    {
        JsonObject when path is [.., "identity" or "notes"] => [],
        JsonObject map => map.Where(pair => pair.Value is JsonObject or JsonArray).SelectMany(pair => Paths(pair.Value!, [.. path, pair.Key])).Prepend(path),
        JsonArray { Count: > 0 } list when list[0] is JsonObject => Paths(list[0]!, [.. path, "0"]),
        _ => [],
    };

    private static IReadOnlyList<string> Required(string text, string[] path) =>
        [.. At(JsonNode.Parse(text)!, path).Select(pair => pair.Key).Except(["job", "better", "exact"], StringComparer.Ordinal)];

    private static string Changed(string text, string[] path, Action<JsonObject> change)
    {
        var root = JsonNode.Parse(text)!;
        change(At(root, path));
        return root.ToJsonString();
    }

    private static JsonObject At(JsonNode root, string[] path) =>
        path.Aggregate(root, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!).AsObject();

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode node) => node is not JsonObject map ? [] : map
        .Where(pair => pair.Value is JsonObject)
        .SelectMany(pair => pair.Key == "properties" ? pair.Value!.AsObject().SelectMany(property => Properties(property.Value!).Prepend(property)) : Properties(pair.Value!));
}
