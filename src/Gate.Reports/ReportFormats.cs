using Gate.Core.Diagnostics;
using Gate.Reports.Console;
using Gate.Reports.Dashboards;
using Gate.Reports.Html;
using Gate.Reports.Json;
using Gate.Reports.Junit;
using Gate.Reports.Markdown;
using Gate.Reports.MsBuild;

namespace Gate.Reports;

/// <summary>Every report format, one line each.</summary>
public static class ReportFormats
{
    /// <summary>The formats, the usual one first.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("console", [".txt", ".log"], ConsoleReport.Render),
        new("markdown", [".md", ".markdown"], MarkdownReport.Render),
        new("html", [".html", ".htm"], HtmlReport.Render),
        new("json", [".json"], ReportJson.Render),
        new("junit", [".xml"], JunitReport.Render),
        new("msbuild", [], MsBuildReport.Render),
        new("github-action-benchmark", [], (report, _) => GitHubActionBenchmark.Render(report)),
        new("bencher", [], (report, _) => BencherMetrics.Render(report)),
    ];

    /// <summary>The format that `--format` names, whatever the case.</summary>
    /// <exception cref="GateException">GATE7001: there is none of that name.</exception>
    public static ReportFormat ByName(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new GateException(
            Codes.UnknownReportFormat,
            $"There is no report format '{name}'. Write one of: {string.Join(", ", All.Select(format => format.Name))}.");

    /// <summary>The format that the ending of a file name means: ".md", "out/report.md".</summary>
    /// <exception cref="GateException">GATE7002: no format has that ending.</exception>
    public static ReportFormat ByEnding(string file) =>
        All.FirstOrDefault(format => format.Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        ?? throw new GateException(
            Codes.UnknownReportEnding,
            $"The ending of '{file}' says no report format. Use one of: {string.Join(", ", All.SelectMany(format => format.Endings))}.");
}
