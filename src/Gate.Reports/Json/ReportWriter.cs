using System.Text;
using System.Text.Json;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Core.Testbeds;
using Gate.Reports.Wording;

namespace Gate.Reports.Json;

/// <summary>Writes gate-report/1: fixed order of properties, two spaces, "\n", shortest numbers that read back the same.</summary>
internal sealed class ReportWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = SafeText.Encoder };

    private readonly Utf8JsonWriter json;

    private ReportWriter(Utf8JsonWriter json) => this.json = json;

    /// <summary>The report as text, with a line end at its end.</summary>
    public static string Write(Report report)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options)) new ReportWriter(writer).WriteReport(report);
        stream.WriteByte((byte)'\n');
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private void WriteReport(Report report)
    {
        json.WriteStartObject();
        json.WriteString("schema", ReportJson.Schema);
        json.WriteString("outcome", report.Outcome.Word());
        WriteSide("baseline", report.Baseline);
        WriteSide("candidate", report.Candidate);
        WriteSummary(report);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings) WriteFinding(finding);
        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics) WriteDiagnostic(diagnostic);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteSide(string name, ReportSide side)
    {
        json.WriteStartObject(name);
        WriteText("commit", side.Commit);
        WriteTestbed(side.Testbed);
        json.WriteEndObject();
    }

    private void WriteTestbed(Testbed testbed)
    {
        json.WriteStartObject("testbed");
        WriteText("name", testbed.Name);
        WriteTexts("identity", testbed.Identity);
        WriteTexts("notes", testbed.Notes);
        json.WriteEndObject();
    }

    private void WriteSummary(Report report)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("total", report.Findings.Count);
        foreach (var verdict in SummaryOrder.Verdicts) json.WriteNumber(verdict.Word(), report.Count(verdict));
        json.WriteEndObject();
    }

    private void WriteFinding(Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("suite", finding.Benchmark.Suite);
        json.WriteString("benchmark", finding.Benchmark.Name);
        if (finding.Benchmark.Job.Length > 0) json.WriteString("job", finding.Benchmark.Job);
        if (finding.Source.File.Length > 0) WriteSource(finding.Source);
        WriteMetric(finding.Metric);
        json.WriteString("verdict", finding.Verdict.Word());
        json.WriteString("outcome", finding.Outcome.Word());
        WriteMeasured("baseline", finding.Baseline);
        WriteMeasured("candidate", finding.Candidate);
        WriteNumber("ratio", finding.Ratio);
        WriteNumber("lower", finding.Lower);
        WriteNumber("upper", finding.Upper);
        WriteNumber("pValue", finding.PValue);
        if (finding.Impact is { } impact) json.WriteNumber("impact", impact);
        json.WriteString("reason", finding.Reason);
        json.WriteStartArray("warnings");
        foreach (var warning in finding.Warnings) json.WriteStringValue(warning);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Direction and exactness are written only where the name of the metric does not say them.
    private void WriteMetric(Metric metric)
    {
        var usual = UsualMetric.Of(metric.Name, metric.Unit);
        json.WriteString("metric", metric.Name);
        json.WriteString("unit", metric.Unit);
        if (metric.Better != usual.Better) json.WriteString("better", metric.Better == Direction.HigherIsBetter ? "higher" : "lower");
        if (metric.IsExact != usual.IsExact) json.WriteBoolean("exact", metric.IsExact);
    }

    private void WriteMeasured(string name, Measured? measured)
    {
        if (measured is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteNumber("value", measured.Value);
        json.WriteNumber("launches", measured.Launches);
        json.WriteEndObject();
    }

    private void WriteSource(Location source)
    {
        json.WriteStartObject("source");
        json.WriteString("file", source.File);
        WriteWhole("line", source.Line);
        WriteWhole("column", source.Column);
        json.WriteEndObject();
    }

    private void WriteDiagnostic(Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("severity", diagnostic.Severity.Word());
        json.WriteString("message", diagnostic.Message);
        WriteText("file", diagnostic.Location.File);
        WriteWhole("line", diagnostic.Location.Line);
        WriteWhole("column", diagnostic.Location.Column);
        json.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        if (text.Length == 0) json.WriteNull(name);
        else json.WriteString(name, text);
    }

    private void WriteTexts(string name, IReadOnlyDictionary<string, string> texts)
    {
        json.WriteStartObject(name);
        foreach (var (key, text) in texts.OrderBy(pair => pair.Key, StringComparer.Ordinal)) json.WriteString(key, text);
        json.WriteEndObject();
    }

    // JSON has no infinity; an open bound is null.
    private void WriteNumber(string name, double? number)
    {
        if (number is { } value && double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    private void WriteWhole(string name, int number)
    {
        if (number == 0) json.WriteNull(name);
        else json.WriteNumber(name, number);
    }
}
