using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gate.Workspace.Baselines;

/// <summary>How stored JSON is laid out: two blanks a level, \n on every system, names readable as they are.</summary>
internal static class StoredText
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",

        // Angle brackets and plus signs are usual in names; the text never becomes part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text that the action writes, ended by a line break.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout)) write(json);
        stream.WriteByte((byte)'\n');
        return EscapeHidden(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    // The relaxed encoder lets characters through that reorder or hide text, and a baseline is read in reviews. Outside of strings JSON has none of them.
    private static string EscapeHidden(string json)
    {
        if (Ascii.IsValid(json)) return json;
        var text = new StringBuilder(json.Length);
        foreach (var c in json)
        {
            if (IsHidden(c)) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else text.Append(c);
        }

        return text.ToString();
    }

    private static bool IsHidden(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || (char.IsControl(c) && c != '\n');

    /// <summary>Writes a number, and null for what JSON has no number for.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
