using System.Text.Json.Nodes;
using Gate.Core.Benchmarks;

namespace Gate.Core.Recording;

/// <summary>A launch as JSON.</summary>
internal static class LaunchJson
{
    public static JsonObject Write(RecordedLaunch launch) => new()
    {
        ["stage"] = Words.Of(launch.Stage),
        ["round"] = launch.Round,
        ["position"] = launch.Position,
        ["side"] = Words.Of(launch.Side),
        ["suite"] = launch.Benchmark.Suite,
        ["benchmark"] = launch.Benchmark.Name,
        ["job"] = launch.Benchmark.Job,
        ["readings"] = new JsonArray([.. launch.Readings.Select(Write)]),
        ["failure"] = launch.Failure,
        ["warnings"] = Texts(launch.Warnings),
        ["cores"] = new JsonArray([.. launch.Cores.Select(core => (JsonNode)core)]),
        ["unsteppable"] = launch.Unsteppable,
    };

    public static RecordedLaunch Read(JsonObject json) => new()
    {
        Stage = Words.ParseStage(Text(json, "stage")),
        Round = json["round"]!.GetValue<int>(),
        Position = json["position"]!.GetValue<int>(),
        Side = Words.ParseSide(Text(json, "side")),
        Benchmark = ReadBenchmark(json),
        Readings = [.. json["readings"]!.AsArray().Select(reading => Read(reading!))],
        Failure = Text(json, "failure"),
        Warnings = ReadTexts(json["warnings"]!),
        Cores = [.. json["cores"]!.AsArray().Select(core => core!.GetValue<int>())],
        Unsteppable = Text(json, "unsteppable"),
    };

    public static BenchmarkId ReadBenchmark(JsonNode json) => new(Text(json, "suite"), Text(json, "benchmark"), Text(json, "job"));

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    public static IReadOnlyList<string> ReadTexts(JsonNode json) => [.. json.AsArray().Select(text => text!.GetValue<string>())];

    public static string Text(JsonNode json, string name) => json[name]!.GetValue<string>();

    private static JsonNode Write(Reading reading) => new JsonObject
    {
        ["metric"] = MetricJson.Write(reading.Metric),
        ["values"] = new JsonArray([.. reading.Values.Select(value => (JsonNode)value)]),
    };

    private static Reading Read(JsonNode json)
    {
        double[] values = [.. json["values"]!.AsArray().Select(value => value!.GetValue<double>())];
        return values.Length > 0 && values.All(double.IsFinite)
            ? new Reading(MetricJson.Read(json["metric"]!), values)
            : throw new FormatException("a reading has at least one value, and only finite ones");
    }
}
