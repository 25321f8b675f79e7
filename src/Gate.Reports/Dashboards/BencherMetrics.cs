using System.Text;
using System.Text.Json;
using Gate.Core.Benchmarks;
using Gate.Core.Reporting;
using Gate.Reports.Json;

namespace Gate.Reports.Dashboards;

/// <summary>The candidate's values in Bencher's metric format: benchmark → measure → { value }. Time is Bencher's own measure `latency`, in nanoseconds;
/// every other metric is a measure of its own name.</summary>
internal static class BencherMetrics
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = SafeText.Encoder };

    /// <summary>One object with a property a benchmark.</summary>
    public static string Render(Report report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            foreach (var benchmark in Values.Of(report).GroupBy(value => Values.Name(value.Finding), StringComparer.Ordinal)) Write(json, benchmark);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, IGrouping<string, (Finding Finding, Measured Candidate)> benchmark)
    {
        json.WriteStartObject(benchmark.Key);
        foreach (var (finding, candidate) in benchmark)
        {
            json.WriteStartObject(MeasureOf(finding.Metric));
            json.WriteNumber("value", candidate.Value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string MeasureOf(Metric metric) => string.Equals(metric.Name, Metric.Time.Name, StringComparison.Ordinal) ? "latency" : metric.Name;
}
