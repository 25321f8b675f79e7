using System.Globalization;
using System.Text.Json;
using Gate.Core.Baselines;
using Gate.Core.Benchmarks;

namespace Gate.Workspace.Baselines;

/// <summary>The text of a baseline file, schema gate-baseline/1: pretty-printed, in an order that does not depend on the run,
/// a benchmark a block and a session's launches a line, so that a diff can be read.
/// A launch is stored as its one value; numbers come back exactly.</summary>
public static class BaselineFormat
{
    /// <summary>The schema that this version reads and writes.</summary>
    public const string Schema = "gate-baseline/1";

    /// <summary>The text of a baseline. Every launch belongs to one of the baseline's sessions.</summary>
    public static string Write(Baseline baseline) => StoredText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("suite", baseline.Suite);
        json.WriteString("commit", baseline.Commit);
        TestbedFormat.Write(json, baseline.Testbed);
        json.WriteStartArray("sessions");
        foreach (var session in baseline.Sessions) Write(json, session);
        json.WriteEndArray();
        json.WriteStartArray("benchmarks");
        foreach (var benchmark in baseline.Benchmarks.OrderBy(benchmark => benchmark.Id)) Write(json, benchmark, baseline.Sessions);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The baseline that a text holds. Throws a coded <see cref="Gate.Core.Diagnostics.GateException"/> for anything else.</summary>
    /// <param name="text">The content of the file.</param>
    /// <param name="file">The file's name as it is to be said in messages.</param>
    public static Baseline Read(string text, string file) => BaselineParser.Read(StoredJson.Parse(text, file, Schema));

    private static void Write(Utf8JsonWriter json, StoredSession session)
    {
        json.WriteStartObject();
        json.WriteString("id", session.Id);
        json.WriteString("commit", session.Commit);
        json.WriteString("time", session.Time.ToString("O", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StoredBenchmark benchmark, IReadOnlyList<StoredSession> sessions)
    {
        json.WriteStartObject();
        json.WriteString("name", benchmark.Id.Name);
        if (benchmark.Id.Job.Length > 0) json.WriteString("job", benchmark.Id.Job);
        json.WriteStartObject("metrics");
        foreach (var metric in benchmark.Metrics.OrderBy(metric => metric.Sample.Metric.Name, StringComparer.Ordinal)) Write(json, metric, sessions);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StoredMetric stored, IReadOnlyList<StoredSession> sessions)
    {
        var metric = stored.Sample.Metric;
        json.WriteStartObject(metric.Name);
        json.WriteString("unit", metric.Unit);
        json.WriteString("better", metric.Better == Direction.LowerIsBetter ? "lower" : "higher");
        json.WriteBoolean("exact", metric.IsExact);
        json.WriteStartObject("noise");
        json.WriteNumberOrNull("launch", stored.Noise.Launch);
        json.WriteNumberOrNull("session", stored.Noise.Session);
        if (double.IsFinite(stored.Noise.Duel)) json.WriteNumber("duel", stored.Noise.Duel);
        if (double.IsFinite(stored.Noise.WildDuels)) json.WriteNumber("wildDuels", stored.Noise.WildDuels);
        json.WriteEndObject();
        json.WriteStartObject("launches");
        foreach (var launches in BySession(stored.Sample.Launches, sessions))
        {
            json.WritePropertyName(launches.Key);
            json.WriteRawValue($"[{string.Join(", ", launches.Select(launch => launch.Value.ToString("R", CultureInfo.InvariantCulture)))}]");
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static IEnumerable<IGrouping<string, Launch>> BySession(IReadOnlyList<Launch> launches, IReadOnlyList<StoredSession> sessions)
    {
        var order = sessions.Select((session, i) => (session.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        return launches.GroupBy(launch => launch.Session, StringComparer.Ordinal).OrderBy(group => order[group.Key]);
    }
}
