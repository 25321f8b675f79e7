using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Gate.Reports.Wording;

namespace Gate.Reports.Html;

/// <summary>Writes the data of a page: short names, no white space, and nothing that ends a script or hides from a reader.</summary>
internal static class PageJson
{
    // The encoder escapes < > & and quotes whatever ranges are let through.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The text of an object.</summary>
    public static string Write(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>A name that anybody may have chosen.</summary>
    public static void Name(this Utf8JsonWriter json, string key, string text) => json.WriteString(key, Visible.Name(text));

    /// <summary>A sentence that may hold names.</summary>
    public static void Prose(this Utf8JsonWriter json, string key, string text) => json.WriteString(key, Visible.Prose(text));

    /// <summary>A number; nothing where it is not known or not finite.</summary>
    public static void Known(this Utf8JsonWriter json, string key, double? number)
    {
        if (number is { } value && double.IsFinite(value)) json.WriteNumber(key, value);
    }

    /// <summary>A list of numbers.</summary>
    public static void Numbers(this Utf8JsonWriter json, string key, IEnumerable<double?> numbers)
    {
        json.WriteStartArray(key);
        foreach (var number in numbers)
        {
            if (number is { } value && double.IsFinite(value)) json.WriteNumberValue(value);
            else json.WriteNullValue();
        }

        json.WriteEndArray();
    }
}
