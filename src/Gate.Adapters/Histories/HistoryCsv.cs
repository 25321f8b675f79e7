using System.Text;
using Gate.Core.Diagnostics;
using Gate.Core.Histories;

namespace Gate.Adapters.Histories;

/// <summary>A history as comma-separated values with a line of names (RFC 4180): one point a line.</summary>
internal static class HistoryCsv
{
    /// <summary>The text of rows.</summary>
    public static string Write(IReadOnlyList<HistoryRow> rows)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', HistoryFields.Names).Append('\n');
        foreach (var row in rows) text.AppendJoin(',', HistoryFields.Of(row).Select(Quoted)).Append('\n');
        return text.ToString();
    }

    /// <summary>The rows of a text.</summary>
    public static IReadOnlyList<HistoryRow> Read(string text, string file, string suite)
    {
        var lines = Lines(text.TrimStart('\uFEFF'), file).GetEnumerator();
        if (!lines.MoveNext()) throw HistoryFields.Malformed(new Location(file), "the file is empty");
        var names = lines.Current.Fields;
        foreach (var needed in HistoryFields.Needed)
            if (!names.Contains(needed, StringComparer.Ordinal)) throw HistoryFields.Malformed(new Location(file, 1, 1), $"no column is named '{needed}'");
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count) throw HistoryFields.Malformed(new Location(file, 1, 1), "two columns have one name");
        var rows = new List<HistoryRow>();
        while (lines.MoveNext())
        {
            var (fields, line) = lines.Current;
            if (fields is [""]) continue;
            if (fields.Count != names.Count) throw HistoryFields.Malformed(new Location(file, line, 1), FormattableString.Invariant($"it has {fields.Count} fields and not {names.Count}"));
            rows.Add(HistoryFields.Read(names.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal), suite, new Location(file, line, 1)));
        }

        return rows;
    }

    private static string Quoted(string field) =>
        field.Length > 0 && (field.AsSpan().ContainsAny("\",\r\n")) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private static IEnumerable<(List<string> Fields, int Line)> Lines(string text, string file)
    {
        var (fields, field, line, began) = (new List<string>(), new StringBuilder(), 1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when field.Length == 0:
                    i = ReadQuoted(text, i + 1, field, new Location(file, began, 1), ref line);
                    break;
                case ',':
                    fields.Add(field.ToString());
                    field.Clear();
                    break;
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\n':
                    fields.Add(field.ToString());
                    field.Clear();
                    yield return (fields, began);
                    fields = [];
                    began = ++line;
                    break;
                default:
                    field.Append(text[i]);
                    break;
            }
        }

        if (field.Length == 0 && fields.Count == 0) yield break;
        fields.Add(field.ToString());
        yield return (fields, began);
    }

    private static int ReadQuoted(string text, int start, StringBuilder field, Location where, ref int line)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\n') line++;
            if (text[i] != '"') field.Append(text[i]);
            else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else return i;
        }

        throw HistoryFields.Malformed(where, "a quoted field does not end");
    }
}
