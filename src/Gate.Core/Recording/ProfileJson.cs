using System.Text.Json.Nodes;
using Gate.Core.Profiling;

namespace Gate.Core.Recording;

/// <summary>What a profile said, as JSON.</summary>
internal static class ProfileJson
{
    public static JsonObject Write(RecordedProfile profile) => new()
    {
        ["suite"] = profile.Suite,
        ["side"] = Words.Of(profile.Side),
        ["source"] = profile.Source,
        ["costs"] = new JsonArray([.. profile.Costs.Select(Write)]),
    };

    public static RecordedProfile Read(JsonObject json) => new(
        LaunchJson.Text(json, "suite"),
        Words.ParseSide(LaunchJson.Text(json, "side")),
        LaunchJson.Text(json, "source"),
        [.. json["costs"]!.AsArray().Select(cost => Read(cost!))]);

    private static JsonNode Write(RecordedCost cost) => new JsonObject
    {
        ["subject"] = cost.Subject,
        ["sampleType"] = cost.SampleType,
        ["unit"] = cost.Unit,
        ["cost"] = Write(cost.Cost),
        ["total"] = Write(cost.Total),
        ["functions"] = cost.Functions,
    };

    private static RecordedCost Read(JsonNode json) => new(
        LaunchJson.Text(json, "subject"),
        LaunchJson.Text(json, "sampleType"),
        LaunchJson.Text(json, "unit"),
        ReadCost(json["cost"]!),
        ReadCost(json["total"]!),
        json["functions"]!.GetValue<int>());

    // What is not known is null: JSON has no NaN.
    private static JsonArray Write(Cost cost) => [cost.Value, Known(cost.Variance), Known(cost.Samples)];

    private static JsonValue? Known(double number) => double.IsNaN(number) ? null : JsonValue.Create(number);

    private static Cost ReadCost(JsonNode json)
    {
        var numbers = json.AsArray();
        var cost = numbers.Count == 3 ? new Cost(numbers[0]!.GetValue<double>(), Number(numbers[1]), Number(numbers[2])) : throw new FormatException("a cost is a value, its variance and its samples");
        return double.IsFinite(cost.Value) && cost.Value >= 0 && !(cost.Variance < 0) && !(cost.Samples < 0) && !double.IsInfinity(cost.Variance) && !double.IsInfinity(cost.Samples)
            ? cost
            : throw new FormatException("a cost is finite and not negative");
    }

    private static double Number(JsonNode? json) => json is null ? double.NaN : json.GetValue<double>();
}
