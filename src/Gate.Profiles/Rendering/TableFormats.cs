using Gate.Core.Diagnostics;

namespace Gate.Profiles.Rendering;

/// <summary>The formats of a profile's table.</summary>
public static class TableFormats
{
    /// <summary>The table in a format that is asked for by name.</summary>
    /// <exception cref="GateException">GATE7001: there is no such format.</exception>
    public static Func<Top.TopTable, string> ByName(string name) => name switch
    {
        "console" => ConsoleTable.Render,
        "json" => JsonTable.Render,
        "markdown" => MarkdownTable.Render,
        _ => throw new GateException(Codes.UnknownReportFormat, $"There is no format '{name}' of a profile. There are: console, json, markdown."),
    };
}
