using Gate.Core.Analysing;
using Gate.Core.Diagnostics;

namespace Gate.Reports.Analyses;

/// <summary>A way to write an analysis down.</summary>
/// <param name="Name">What `--format` calls it.</param>
/// <param name="Endings">The file endings that mean it, with the dot.</param>
/// <param name="Render">The pure function that writes it, with "\n" for line ends and one at the end.</param>
public sealed record AnalysisFormat(string Name, IReadOnlyList<string> Endings, Func<Analysis, RenderOptions, string> Render);

/// <summary>Every format of an analysis, one line each.</summary>
public static class AnalysisFormats
{
    /// <summary>The formats, the usual one first.</summary>
    public static IReadOnlyList<AnalysisFormat> All { get; } =
    [
        new("console", [".txt", ".log"], AnalysisConsole.Render),
        new("markdown", [".md", ".markdown"], AnalysisMarkdown.Render),
        new("html", [".html", ".htm"], AnalysisHtml.Render),
        new("json", [".json"], AnalysisJson.Render),
    ];

    /// <summary>The format that `--format` names.</summary>
    /// <exception cref="GateException">GATE7001: there is none of that name.</exception>
    public static AnalysisFormat ByName(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new GateException(Codes.UnknownReportFormat, $"There is no format '{name}' of an analysis. Write one of: {string.Join(", ", All.Select(format => format.Name))}.");

    /// <summary>The format that the ending of a file name means.</summary>
    /// <exception cref="GateException">GATE7002: no format has that ending.</exception>
    public static AnalysisFormat ByEnding(string file) =>
        All.FirstOrDefault(format => format.Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        ?? throw new GateException(Codes.UnknownReportEnding, $"The ending of '{file}' says no format of an analysis. Use one of: {string.Join(", ", All.SelectMany(format => format.Endings))}.");
}
