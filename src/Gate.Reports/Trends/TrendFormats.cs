using Gate.Core.Diagnostics;

namespace Gate.Reports.Trends;

/// <summary>Every format of trends, one line each.</summary>
public static class TrendFormats
{
    /// <summary>The formats, the usual one first; the first that an ending fits is taken.</summary>
    public static IReadOnlyList<TrendFormat> All { get; } =
    [
        new("console", [".txt", ".log"], (answer, _) => TrendText.Write(answer)),
        new("json", [".json"], (answer, _) => TrendJson.Write(answer)),
        new("html", [".html", ".htm"], TrendHtml.Write),
        new("badge", ["badge.svg"], (answer, _) => TrendBadge.Write(answer)),
        new("svg", [".svg"], (answer, _) => TrendSvg.Write(answer)),
    ];

    /// <summary>The format that `--format` names.</summary>
    /// <exception cref="GateException">GATE7001: there is none of that name.</exception>
    public static TrendFormat ByName(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new GateException(Codes.UnknownReportFormat, $"There is no format '{name}' of trends. Write one of: {string.Join(", ", All.Select(format => format.Name))}.");

    /// <summary>The format that the ending of a file name means; a name that ends in "badge.svg" is a badge.</summary>
    /// <exception cref="GateException">GATE7002: no format has that ending.</exception>
    public static TrendFormat ByEnding(string file) =>
        All.FirstOrDefault(format => format.Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        ?? throw new GateException(Codes.UnknownReportEnding, $"The ending of '{file}' says no format of trends. Use one of: {string.Join(", ", All.SelectMany(format => format.Endings))}.");
}
