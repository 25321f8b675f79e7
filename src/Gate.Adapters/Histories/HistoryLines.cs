using System.Text;
using System.Text.Json;
using Gate.Core.Diagnostics;
using Gate.Core.Histories;

namespace Gate.Adapters.Histories;

/// <summary>A history as JSON lines: one point a line, an object with the names of the CSV's columns.</summary>
internal static class HistoryLines
{
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "exact", "value", "lower", "upper", "launches" };

    /// <summary>The text of rows.</summary>
    public static string Write(IReadOnlyList<HistoryRow> rows)
    {
        using var stream = new MemoryStream();
        foreach (var row in rows)
        {
            using (var json = new Utf8JsonWriter(stream)) Write(json, row);
            stream.WriteByte((byte)'\n');
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>The rows of a text.</summary>
    public static IReadOnlyList<HistoryRow> Read(string text, string file, string suite)
    {
        var rows = new List<HistoryRow>();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            var where = new Location(file, ++number, 1);
            if (!string.IsNullOrWhiteSpace(line)) rows.Add(HistoryFields.Read(Texts(line, where), suite, where));
        }

        return rows;
    }

    private static void Write(Utf8JsonWriter json, HistoryRow row)
    {
        json.WriteStartObject();
        foreach (var (name, text) in HistoryFields.Names.Zip(HistoryFields.Of(row)))
        {
            json.WritePropertyName(name);
            if (Plain.Contains(name)) json.WriteRawValue(text);
            else json.WriteStringValue(text);
        }

        json.WriteEndObject();
    }

    private static Dictionary<string, string> Texts(string line, Location where)
    {
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw HistoryFields.Malformed(where, "it is not a JSON object");
            return document.RootElement.EnumerateObject()
                .Where(member => HistoryFields.Names.Contains(member.Name, StringComparer.Ordinal) && member.Value.ValueKind != JsonValueKind.Null)
                .ToDictionary(member => member.Name, member => member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText(), StringComparer.Ordinal);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw HistoryFields.Malformed(where, "it is not valid JSON");
        }
    }
}
