using System.Globalization;
using Gate.Core.Baselines;
using Gate.Core.Benchmarks;

namespace Gate.Workspace.Baselines;

/// <summary>The text of baselines/accepted.json, schema gate-accepted/1. An infinite ratio (0 → N) is written as null.</summary>
public static class AcceptanceFormat
{
    /// <summary>The schema that this version reads and writes.</summary>
    public const string Schema = "gate-accepted/1";

    /// <summary>The text of a list of acceptances, in the order of benchmark, metric and day.</summary>
    public static string Write(IReadOnlyList<Acceptance> acceptances) => StoredText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("accepted");
        foreach (var acceptance in acceptances.OrderBy(accepted => accepted.Benchmark).ThenBy(accepted => accepted.Metric, StringComparer.Ordinal).ThenBy(accepted => accepted.Until))
        {
            json.WriteStartObject();
            json.WriteString("suite", acceptance.Benchmark.Suite);
            json.WriteString("benchmark", acceptance.Benchmark.Name);
            if (acceptance.Benchmark.Job.Length > 0) json.WriteString("job", acceptance.Benchmark.Job);
            json.WriteString("metric", acceptance.Metric);
            json.WriteNumberOrNull("ratio", acceptance.Ratio);
            json.WriteString("by", acceptance.By);
            json.WriteString("reason", acceptance.Reason);
            json.WriteString("until", acceptance.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The acceptances that a text holds. Throws a coded <see cref="Gate.Core.Diagnostics.GateException"/> for anything else.</summary>
    public static IReadOnlyList<Acceptance> Read(string text, string file) =>
        [.. StoredJson.Parse(text, file, Schema)["accepted"].Items().Select(Read)];

    private static Acceptance Read(StoredJson json) => new(
        new BenchmarkId(json["suite"].Text(), json["benchmark"].Text(), json.Has("job", out var job) ? job.Text() : ""),
        json["metric"].Text(),
        Ratio(json["ratio"]),
        json["by"].Text(),
        json["reason"].Text(),
        json["until"].Day());

    private static double Ratio(StoredJson json) =>
        json.NumberOr(double.PositiveInfinity) is var ratio and > 0 ? ratio : throw json.Wrong("is not more than 0");
}
