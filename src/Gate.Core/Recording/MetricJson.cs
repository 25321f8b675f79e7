using System.Text.Json.Nodes;
using Gate.Core.Benchmarks;

namespace Gate.Core.Recording;

/// <summary>A metric as JSON.</summary>
internal static class MetricJson
{
    public static JsonObject Write(Metric metric) => new()
    {
        ["name"] = metric.Name,
        ["unit"] = metric.Unit,
        ["better"] = metric.Better == Direction.LowerIsBetter ? "lower" : "higher",
        ["exact"] = metric.IsExact,
    };

    public static Metric Read(JsonNode json) => new(
        LaunchJson.Text(json, "name"),
        LaunchJson.Text(json, "unit"),
        LaunchJson.Text(json, "better") switch
        {
            "lower" => Direction.LowerIsBetter,
            "higher" => Direction.HigherIsBetter,
            var other => throw new FormatException($"'{other}' is neither lower nor higher"),
        },
        json["exact"]!.GetValue<bool>());
}
