using Gate.Core.Diagnostics;
using Gate.Core.Reporting;

namespace Gate.Reports.Json;

/// <summary>The report as JSON of the schema gate-report/1: what scripts read, and what other formats can be rendered from again.
/// Reading and writing again gives the same bytes.</summary>
public static class ReportJson
{
    /// <summary>The kind of file, without its version.</summary>
    public const string Kind = "gate-report";

    /// <summary>The version of the schema that is written and read.</summary>
    public const int Version = 1;

    /// <summary>What the property "schema" says.</summary>
    public const string Schema = "gate-report/1";

    /// <summary>How many characters a report may have: a hundred thousand findings fit.</summary>
    public const int LongestText = 64 * 1024 * 1024;

    /// <summary>How deep a report may be nested.</summary>
    public const int Depth = 16;

    /// <summary>Writes the report; the options do not matter here.</summary>
    public static string Render(Report report, RenderOptions options) => ReportWriter.Write(report);

    /// <summary>Reads what <see cref="Render"/> wrote. Properties that the schema does not name are passed over.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="GateException">GATE7010 to GATE7015: the text is no report, or one that cannot be trusted.</exception>
    public static Report Read(string text, string file) => ReportReader.Read(text, file);
}
