using System.Globalization;
using System.Text;
using System.Text.Json;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Histories;

namespace Gate.Adapters.Histories;

/// <summary>The data.js of github-action-benchmark: a script that assigns one JSON object, with a list of runs for each group of benchmarks.</summary>
public static class DataJs
{
    private const string Assignment = "window.BENCHMARK_DATA = ";

    /// <summary>The rows of a text.</summary>
    /// <param name="text">The content of the file.</param>
    /// <param name="file">Its name as it is to be said in messages.</param>
    /// <param name="suite">The suite that all of them belong to; empty for the name of their group.</param>
    /// <exception cref="GateException">GATE5101: it is no data.js.</exception>
    public static IReadOnlyList<HistoryRow> Read(string text, string file, string suite)
    {
        var where = new Location(file);
        try
        {
            using var document = JsonDocument.Parse(JsonOf(text, where), new JsonDocumentOptions { MaxDepth = 32 });
            return
            [
                .. Member(document.RootElement, "entries", JsonValueKind.Object, where).EnumerateObject()
                    .SelectMany(group => Items(group.Value, group.Name, where).SelectMany((run, i) => Run(run, suite.Length > 0 ? suite : group.Name, new Location(FormattableString.Invariant($"{file} ({group.Name}[{i}])"))))),
            ];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw HistoryFields.Malformed(where, "it is not valid JSON behind the assignment");
        }
    }

    /// <summary>The text of rows, the suites as groups.</summary>
    internal static string Write(IReadOnlyList<HistoryRow> rows)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("lastUpdate", rows.Count == 0 ? 0 : rows.Max(row => row.Time).ToUnixTimeMilliseconds());
            json.WriteString("repoUrl", "");
            json.WriteStartObject("entries");
            foreach (var suite in rows.GroupBy(row => row.Benchmark.Suite, StringComparer.Ordinal)) WriteSuite(json, suite);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return $"{Assignment}{Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length)}\n";
    }

    private static void WriteSuite(Utf8JsonWriter json, IGrouping<string, HistoryRow> suite)
    {
        json.WriteStartArray(suite.Key);
        foreach (var run in suite.GroupBy(row => (row.Session, row.Commit, row.Time)))
        {
            json.WriteStartObject();
            json.WriteStartObject("commit");
            json.WriteString("id", run.Key.Commit);
            json.WriteString("timestamp", run.Key.Time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
            json.WriteEndObject();
            json.WriteNumber("date", run.Key.Time.ToUnixTimeMilliseconds());
            json.WriteString("tool", "benchmarkdotnet");
            json.WriteStartArray("benches");
            foreach (var row in run) Write(json, row);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, HistoryRow row)
    {
        json.WriteStartObject();
        json.WriteString("name", row.Metric.Name == Metric.Time.Name ? row.Benchmark.DisplayName : $"{row.Benchmark.DisplayName}.{row.Metric.Name}");
        json.WriteNumber("value", row.Point.Value);
        json.WriteString("unit", row.Metric.Unit);
        json.WriteEndObject();
    }

    // "window.BENCHMARK_DATA = {…}", with or without a semicolon; the object alone is taken as well.
    private static string JsonOf(string text, Location where)
    {
        var start = text.IndexOf('{', StringComparison.Ordinal);
        return start >= 0 ? text[start..].TrimEnd().TrimEnd(';') : throw HistoryFields.Malformed(where, "it assigns no object");
    }

    private static IEnumerable<HistoryRow> Run(JsonElement run, string suite, Location where)
    {
        var commit = Text(Member(run, "commit", JsonValueKind.Object, where), "id", where);
        var date = Number(Member(run, "date", JsonValueKind.Number, where), "date", where);
        // Beyond the year 9999 there is no date.
        if (date is < 0 or > 253402300799999) throw HistoryFields.Malformed(where, "its date is impossible");
        var tool = run.TryGetProperty("tool", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : "";
        return Items(Member(run, "benches", JsonValueKind.Array, where), "benches", where)
            .Select(bench => Row(bench, commit, DateTimeOffset.FromUnixTimeMilliseconds((long)date), suite, tool, where));
    }

    private static HistoryRow Row(JsonElement bench, string commit, DateTimeOffset time, string suite, string tool, Location where)
    {
        var unit = new DataJsUnit(Text(bench, "name", where), Text(bench, "unit", where), tool);
        var value = unit.Factor * Number(Member(bench, "value", JsonValueKind.Number, where), "value", where);
        if (unit.Benchmark.Length == 0) throw HistoryFields.Malformed(where, "a benchmark has no name");
        if (!double.IsFinite(value)) throw HistoryFields.Malformed(where, "a value is too large in its unit");
        return new("", commit, time, new BenchmarkId(suite, unit.Benchmark), unit.Metric, new HistoryPoint(value, 0, 0, 0));
    }

    private static JsonElement Member(JsonElement element, string name, JsonValueKind kind, Location where) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : throw HistoryFields.Malformed(where, $"it has no '{name}', or one of another kind");

    private static string Text(JsonElement element, string name, Location where) => Member(element, name, JsonValueKind.String, where).GetString()!;

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name, Location where) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : throw HistoryFields.Malformed(where, $"'{name}' is not a list");

    private static double Number(JsonElement element, string name, Location where) =>
        element.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw HistoryFields.Malformed(where, $"its '{name}' is not a finite number");
}
