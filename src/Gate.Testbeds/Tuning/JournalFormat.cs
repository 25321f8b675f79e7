using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gate.Testbeds.Tuning;

/// <summary>The text of a journal: one JSON object a line, only ever appended.</summary>
internal static class JournalFormat
{
    private const string Schema = "gate-tune/1";

    /// <summary>The line of an entry, without its end.</summary>
    public static string Write(JournalEntry entry) => new JsonObject
    {
        ["schema"] = Schema,
        ["boot"] = entry.Boot,
        ["path"] = entry.Path,
        ["from"] = entry.From,
        ["to"] = entry.To,
    }.ToJsonString();

    /// <summary>The entries, and the numbers of the lines that are none. A last line that was cut off is neither:
    /// the setting that it was written for has not been touched.</summary>
    public static (IReadOnlyList<JournalEntry> Entries, IReadOnlyList<int> Damaged) Read(string text)
    {
        var entries = new List<JournalEntry>();
        var damaged = new List<int>();
        var lines = text.Split('\n');
        for (var index = 0; index < lines.Length - 1; index++)
        {
            if (Entry(lines[index]) is { } entry) entries.Add(entry);
            else damaged.Add(index + 1);
        }

        return (entries, damaged);
    }

    private static JournalEntry? Entry(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var entry = new JournalEntry(Text(json, "boot"), Text(json, "path"), Text(json, "from"), Text(json, "to"));
            return string.Equals(Text(json, "schema"), Schema, StringComparison.Ordinal) && KernelPaths.IsKnown(entry.Path) && SysTree.Plain(entry.From).Length > 0 ? entry : null;
        }
        // What System.Text.Json throws for text, kinds and members that are not what was asked for.
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Text(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetString() ?? "";
}
