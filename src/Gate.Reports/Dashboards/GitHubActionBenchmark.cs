using System.Globalization;
using System.Text;
using System.Text.Json;
using Gate.Core.Benchmarks;
using Gate.Core.Reporting;
using Gate.Reports.Json;

namespace Gate.Reports.Dashboards;

/// <summary>The candidate's values as github-action-benchmark reads them with `tool: customSmallerIsBetter`.
/// Metrics of which more is better have no place in such a file and are left out.</summary>
internal static class GitHubActionBenchmark
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = SafeText.Encoder };

    /// <summary>A list of { name, unit, value, extra }.</summary>
    public static string Render(Report report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var (finding, candidate) in Values.Of(report).Where(value => value.Finding.Metric.Better == Direction.LowerIsBetter)) Write(json, finding, candidate);
            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, Finding finding, Measured candidate)
    {
        json.WriteStartObject();
        json.WriteString("name", $"{Values.Name(finding)} ({finding.Metric.Name})");
        json.WriteString("unit", finding.Metric.Unit);
        json.WriteNumber("value", candidate.Value);
        json.WriteString("extra", string.Create(CultureInfo.InvariantCulture, $"{candidate.Launches} launches"));
        json.WriteEndObject();
    }
}
