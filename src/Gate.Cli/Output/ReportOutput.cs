using Gate.Core.Diagnostics;
using Gate.Core.Reporting;
using Gate.Reports;

namespace Gate.Cli.Output;

/// <summary>Where a report goes: stdout in one format, and files in the formats of their endings.</summary>
internal sealed class ReportOutput
{
    private readonly ReportFormat _format;
    private readonly IReadOnlyList<(string Path, ReportFormat Format)> _files;
    private readonly RenderOptions _terminal;
    private readonly TextWriter _stdout;

    private ReportOutput(ReportFormat format, IReadOnlyList<(string Path, ReportFormat Format)> files, RenderOptions terminal, TextWriter stdout)
    {
        _format = format;
        _files = files;
        _terminal = terminal;
        _stdout = stdout;
    }

    /// <summary>An output to the named format and files.</summary>
    /// <exception cref="GateException">A format or an ending that does not exist.</exception>
    public static ReportOutput Of(string format, IReadOnlyList<string> files, RenderOptions terminal, TextWriter stdout) => new(
        ReportFormats.ByName(format),
        [.. files.Select(file => (file, ReportFormats.ByEnding(file)))],
        terminal,
        stdout);

    /// <summary>Writes the report everywhere; the answer on stdout comes first, so that a full disk does not take it away.</summary>
    /// <param name="report">The report.</param>
    /// <param name="placeOf">Where the source of a finding's benchmark is on this machine.</param>
    /// <param name="depth">What lies behind the report; asked only by formats that draw it.</param>
    public void Write(Report report, Func<Finding, Location> placeOf, Func<Depth> depth)
    {
        var once = new Lazy<Depth>(depth);
        _stdout.Write(_format.Render(report, _terminal with { PlaceOf = placeOf, Depth = () => once.Value }));
        _stdout.Flush();
        foreach (var (path, format) in _files) OutputFile.Write(path, format.Render(report, RenderOptions.Plain with { PlaceOf = placeOf, Depth = () => once.Value }));
    }

    /// <summary>Writes a report with sources named from the top of whatever checkout it is of.</summary>
    public void Write(Report report, Func<Depth> depth) => Write(report, RenderOptions.Plain.PlaceOf, depth);
}
