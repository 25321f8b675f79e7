using System.CommandLine;
using Gate.Core.Analysing;
using Gate.Reports;
using Gate.Reports.Analyses;

namespace Gate.Cli.Output;

/// <summary>Where an analysis goes: stdout in one format, and files in the formats of their endings.</summary>
internal sealed class AnalysisOutput
{
    private readonly Option<string> _format = new("--format")
    {
        Description = $"How the analysis is printed on stdout: {string.Join(", ", AnalysisFormats.All.Select(format => format.Name))}.",
        DefaultValueFactory = _ => "console",
    };

    private readonly Option<string[]> _files = new("--output", "-o")
    {
        Description = "Also write the analysis to FILE, in the format of its ending (.md, .html, .json, .txt); may be repeated.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colours (so does the variable NO_COLOR)." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _format, _files, _noColor }) command.Options.Add(option);
    }

    /// <summary>What writes it; formats are checked before anything long begins.</summary>
    public Action<Analysis> Read(ParseResult parsed)
    {
        var format = AnalysisFormats.ByName(parsed.GetRequiredValue(_format));
        var files = (parsed.GetValue(_files) ?? []).Select(file => (Path: file, Format: AnalysisFormats.ByEnding(file))).ToList();
        var terminal = Terminal.Of(parsed.GetValue(_noColor));
        var stdout = parsed.InvocationConfiguration.Output;
        return analysis =>
        {
            stdout.Write(format.Render(analysis, terminal));
            stdout.Flush();
            foreach (var file in files) OutputFile.Write(file.Path, file.Format.Render(analysis, RenderOptions.Plain));
        };
    }
}
