using Gate.Core.Diagnostics;
using Gate.Core.Histories;

namespace Gate.Adapters.Histories;

/// <summary>A way to write a history down that other tools read.</summary>
/// <param name="Name">What `--as` calls it.</param>
/// <param name="Endings">The file endings that mean it.</param>
/// <param name="Read">Its rows, of a text and the name of the file and the suite for rows that name none.</param>
/// <param name="Write">The text of rows.</param>
public sealed record HistoryFormat(
    string Name, IReadOnlyList<string> Endings, Func<string, string, string, IReadOnlyList<HistoryRow>> Read, Func<IReadOnlyList<HistoryRow>, string> Write);

/// <summary>Every format of histories, one line each.</summary>
public static class HistoryFormats
{
    /// <summary>The formats.</summary>
    public static IReadOnlyList<HistoryFormat> All { get; } =
    [
        new("csv", [".csv"], HistoryCsv.Read, HistoryCsv.Write),
        new("jsonl", [".jsonl", ".ndjson"], HistoryLines.Read, HistoryLines.Write),
        new("datajs", [".js"], DataJs.Read, DataJs.Write),
    ];

    /// <summary>The format of a name; of a file's ending where the name is empty.</summary>
    /// <exception cref="GateException">GATE5102: there is none.</exception>
    public static HistoryFormat Find(string name, string file) =>
        All.FirstOrDefault(format => name.Length > 0 ? string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase) : format.Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        ?? throw new GateException(Codes.HistoryUnknownFormat, $"{(name.Length > 0 ? $"'{name}' is no format of a history" : $"The ending of '{file}' says no format of a history")}. Use one of: {string.Join(", ", All.Select(format => format.Name))}.");
}
