using System.Globalization;
using System.Text;
using System.Text.Json;
using Gate.Core.Histories;
using Gate.Core.Trending;

namespace Gate.Reports.Trends;

/// <summary>Trends for scripts, schema gate-trend/1.</summary>
public static class TrendJson
{
    /// <summary>The schema.</summary>
    public const string Schema = "gate-trend/1";

    /// <summary>The text.</summary>
    public static string Write(TrendAnswer answer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartArray("trends");
            foreach (var trend in answer.Trends) Write(json, trend, answer);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Trend trend, TrendAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("testbed", trend.Testbed);
        json.WriteString("suite", trend.Benchmark.Suite);
        json.WriteString("benchmark", trend.Benchmark.Name);
        if (trend.Benchmark.Job.Length > 0) json.WriteString("job", trend.Benchmark.Job);
        json.WriteString("metric", trend.Metric.Name);
        json.WriteString("unit", trend.Metric.Unit);
        json.WriteNumber("points", trend.Points.Count);
        json.WriteStartArray("steps");
        foreach (var step in trend.Steps) Write(json, step, answer);
        json.WriteEndArray();
        if (trend.Since is { } since)
        {
            json.WriteStartObject("since");
            json.WriteString("commit", since.From.Commit);
            json.WriteNumber("before", since.FromValue);
            json.WriteNumber("after", since.Value);
            WriteRatio(json, since.Ratio, since.Lower, since.Upper);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TrendStep step, TrendAnswer answer)
    {
        json.WriteStartObject();
        WriteSession(json, "from", step.Before);
        WriteSession(json, "to", step.After);
        json.WriteNumber("before", step.BeforeValue);
        json.WriteNumber("after", step.AfterValue);
        WriteRatio(json, step.Ratio, step.Lower, step.Upper);
        json.WriteNumber("pValue", step.PValue);
        json.WriteString("cause", TrendWords.CauseWord(step));
        json.WriteNumber("alike", step.Alike);
        json.WriteNumber("compared", step.Compared);
        json.WriteStartArray("testbedChanges");
        foreach (var change in step.TestbedChanges) json.WriteStringValue(change);
        json.WriteEndArray();
        json.WriteStartArray("commits");
        foreach (var (commit, subject) in answer.Between(step))
        {
            json.WriteStartObject();
            json.WriteString("commit", commit);
            json.WriteString("subject", subject);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSession(Utf8JsonWriter json, string name, HistorySession session)
    {
        json.WriteStartObject(name);
        json.WriteString("commit", session.Commit);
        json.WriteString("time", session.Time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteRatio(Utf8JsonWriter json, double? ratio, double? lower, double? upper)
    {
        WriteOrNull(json, "ratio", ratio);
        WriteOrNull(json, "lower", lower);
        WriteOrNull(json, "upper", upper);
    }

    private static void WriteOrNull(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
