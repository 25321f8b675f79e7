using System.Globalization;
using System.Text;
using System.Text.Json;
using Gate.Core.Benchmarks;
using Gate.Core.Histories;
using Gate.Core.Testbeds;
using Gate.Workspace.Baselines;

namespace Gate.Workspace.Histories;

/// <summary>The text of a history file, schema gate-history/1: a line for the sessions, then a line for each benchmark and metric,
/// its name first, so that one benchmark is found without reading the numbers of the others.</summary>
public static class HistoryFormat
{
    /// <summary>The schema that this version reads and writes.</summary>
    public const string Schema = "gate-history/1";

    /// <summary>The text of a history.</summary>
    public static string Write(History history)
    {
        var text = new StringBuilder();
        var testbeds = new List<Testbed>();
        var places = history.Sessions.Select(session => PlaceOf(session.Testbed, testbeds)).ToList();
        text.Append(Line(json => WriteHeader(json, history, testbeds, places)));
        foreach (var series in history.Series) text.Append(Line(json => Write(json, series)));
        return text.ToString();
    }

    /// <summary>The history that a text holds. Throws a coded <see cref="Gate.Core.Diagnostics.GateException"/> for anything else.</summary>
    /// <param name="text">The content of the file.</param>
    /// <param name="file">The file's name as it is to be said in messages.</param>
    /// <param name="wanted">Which benchmarks to read; the others are passed over.</param>
    public static History Read(string text, string file, Func<BenchmarkId, bool> wanted) => new HistoryParser(text, file).Read(wanted);

    private static int PlaceOf(Testbed testbed, List<Testbed> known)
    {
        var place = known.FindIndex(other => IsSame(testbed, other));
        if (place >= 0) return place;
        known.Add(testbed);
        return known.Count - 1;
    }

    private static bool IsSame(Testbed one, Testbed other) =>
        ReferenceEquals(one, other)
        || (string.Equals(one.Name, other.Name, StringComparison.Ordinal) && IsSame(one.Identity, other.Identity) && IsSame(one.Notes, other.Notes));

    private static bool IsSame(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var value) && string.Equals(value, pair.Value, StringComparison.Ordinal));

    private static void WriteHeader(Utf8JsonWriter json, History history, List<Testbed> testbeds, List<int> places)
    {
        json.WriteString("schema", Schema);
        json.WriteString("suite", history.Suite);
        json.WriteString("testbed", history.Testbed);
        json.WriteStartArray("testbeds");
        foreach (var testbed in testbeds)
        {
            json.WriteStartObject();
            TestbedFormat.Write(json, testbed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sessions");
        foreach (var (session, place) in history.Sessions.Zip(places))
        {
            json.WriteStartObject();
            json.WriteString("id", session.Id);
            json.WriteString("commit", session.Commit);
            json.WriteString("time", session.Time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
            json.WriteNumber("testbed", place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, HistorySeries series)
    {
        json.WriteString("benchmark", series.Benchmark.Name);
        json.WriteString("job", series.Benchmark.Job);
        json.WriteString("metric", series.Metric.Name);
        json.WriteString("unit", series.Metric.Unit);
        json.WriteString("better", series.Metric.Better == Direction.LowerIsBetter ? "lower" : "higher");
        json.WriteBoolean("exact", series.Metric.IsExact);
        WriteNumbers(json, "values", series.Points, point => point.Value);
        if (series.Points.Any(point => point is { Below: not 0 } or { Above: not 0 }))
        {
            WriteNumbers(json, "below", series.Points, point => point.Below);
            WriteNumbers(json, "above", series.Points, point => point.Above);
        }

        WriteNumbers(json, "launches", series.Points, point => point.Launches);
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<HistoryPoint?> points, Func<HistoryPoint, double> number)
    {
        json.WriteStartArray(name);
        foreach (var point in points)
        {
            if (point is null) json.WriteNullValue();
            else json.WriteNumberValue(number(point));
        }

        json.WriteEndArray();
    }

    // Not indented, and the writer's own encoder: it lets no hidden character through.
    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
