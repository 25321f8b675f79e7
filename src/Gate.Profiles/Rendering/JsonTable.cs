using System.Buffers;
using System.Text;
using System.Text.Json;
using Gate.Profiles.Sampling;
using Gate.Profiles.Top;

namespace Gate.Profiles.Rendering;

/// <summary>The table as JSON, schema gate-profile/1: values as numbers in the unit of the sample type, and as pprof shows them.</summary>
internal static class JsonTable
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>The document.</summary>
    public static string Render(TopTable table)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented)) Write(table, json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(TopTable table, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("schema", "gate-profile/1");
        json.WriteString("sampleType", table.SampleType.Name);
        json.WriteString("unit", table.SampleType.Unit);
        json.WriteString("shownUnit", table.ShownUnit);
        json.WriteNumber("total", table.Total);
        json.WriteBoolean("isDifference", table.IsDifference);
        json.WriteNumber("dropped", table.Dropped);
        json.WriteStartArray("labels");
        foreach (var label in table.Labels) json.WriteStringValue(label);
        json.WriteEndArray();
        json.WriteStartArray("functions");
        foreach (var (row, shown) in table.Rows.Zip(ShownRow.Of(table))) Write(table, row, shown, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(TopTable table, TopRow row, ShownRow shown, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("function", row.Function);
        if (row.Inlining.Length > 0) json.WriteString("inlining", row.Inlining);
        Write("flat", row.Flat, shown.Flat, shown.FlatShare);
        json.WriteString("sumShare", shown.SumShare.Trim());
        Write("cum", row.Cumulative, shown.Cumulative, shown.CumulativeShare);
        if (table is { IsDifference: true, HasCounts: true })
        {
            Counts("flatSamples", row.FlatCounts);
            Counts("cumSamples", row.CumulativeCounts);
            json.WriteBoolean("isNoise", row.IsNoise);
        }

        json.WriteEndObject();

        void Write(string name, long value, string label, string share)
        {
            json.WriteNumber(name, value);
            json.WriteString($"{name}Shown", label);
            json.WriteString($"{name}Share", share.Trim());
        }

        void Counts(string name, SampledChange change)
        {
            json.WriteStartArray(name);
            json.WriteNumberValue(change.Baseline);
            json.WriteNumberValue(change.Candidate);
            json.WriteEndArray();
        }
    }
}
