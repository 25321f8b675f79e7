namespace Gate.Core.Diagnostics;

/// <summary>7: writing and reading reports.</summary>
public static partial class Codes
{
    /// <summary>`--format` names no format.</summary>
    public static readonly Code UnknownReportFormat = new(
        "GATE7001",
        "unknown report format",
        "Reports are written as console, markdown, json, junit or msbuild, and their values as github-action-benchmark or bencher. Write one of these names after --format.");

    /// <summary>`-o` has an ending that means no format.</summary>
    public static readonly Code UnknownReportEnding = new(
        "GATE7002",
        "unknown ending of a report file",
        "The format of a file that -o names follows from its ending: .txt, .md, .json or .xml. Choose one of them.");

    /// <summary>A report file that is not JSON.</summary>
    public static readonly Code UnreadableReport = new(
        "GATE7010",
        "report file is not JSON",
        "A report is read from the JSON that --format json writes. The file is cut off, edited or something else; "
        + "a property that is written twice is refused as well. Write the report again.");

    /// <summary>JSON of another kind.</summary>
    public static readonly Code NotAReport = new(
        "GATE7011",
        "file is not a report",
        "The file is JSON, and its \"schema\" is not gate-report/1. Name a report that --format json wrote; "
        + "result files of benchmark tools are compared with `dotnet gate compare`.");

    /// <summary>Written by a newer Gate.</summary>
    public static readonly Code NewerReport = new(
        "GATE7012",
        "report of a newer version",
        "The report was written by a newer Gate, and this one cannot know what it means. "
        + "Update the tool (`dotnet tool update`), or write the report again with this version.");

    /// <summary>A property that is absent, of the wrong type or impossible.</summary>
    public static readonly Code InvalidReport = new(
        "GATE7013",
        "report with an impossible value",
        "The message names the property by its path, what was found and what was expected. "
        + "Gate does not guess at half a report: write it again.");

    /// <summary>A file that no report can be.</summary>
    public static readonly Code OversizedReport = new(
        "GATE7014",
        "report file is too large or too deep",
        "A report holds a few hundred bytes a finding and is nested a handful of levels deep. "
        + "A file far beyond that was not written by Gate.");

    /// <summary>A summary or outcome that its findings do not bear out.</summary>
    public static readonly Code ContradictoryReport = new(
        "GATE7015",
        "report contradicts itself",
        "The summary or the outcome says something other than the findings. The file was edited; write the report again.");
}
