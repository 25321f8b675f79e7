using System.CommandLine;
using Gate.Reports;

namespace Gate.Cli.Output;

/// <summary>The options of every command that reports.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string> _format = new("--format")
    {
        Description = $"How the report is printed on stdout: {string.Join(", ", ReportFormats.All.Select(format => format.Name))}.",
        DefaultValueFactory = _ => "console",
    };

    private readonly Option<string[]> _files = new("--output", "-o")
    {
        Description = "Also write the report to FILE, in the format of its ending (.html, .md, .json, .xml, .txt); may be repeated.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colours (so does the variable NO_COLOR)." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_files);
        command.Options.Add(_noColor);
    }

    /// <summary>What was asked for; formats are checked before anything long begins.</summary>
    public ReportOutput Read(ParseResult parsed) => ReportOutput.Of(
        parsed.GetRequiredValue(_format),
        parsed.GetValue(_files) ?? [],
        Terminal.Of(parsed.GetValue(_noColor)),
        parsed.InvocationConfiguration.Output);
}
