using System.CommandLine;
using Gate.Adapters.Histories;
using Gate.Cli.Checking;
using Gate.Cli.Output;
using Gate.Cli.Trending;
using Gate.Core.Diagnostics;
using Gate.Core.Histories;
using Gate.Workspace.Histories;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate trend export`: the history for other tools.</summary>
internal static class TrendExportCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--as") { Description = "The format: csv, jsonl or datajs; told by the ending of the file, else csv.", HelpName = "FORMAT", DefaultValueFactory = _ => "" };
        var testbed = new Option<string>("--testbed") { Description = "Only this testbed; needed where there are several.", HelpName = "NAME", DefaultValueFactory = _ => "" };
        var suite = new Option<string>("--suite") { Description = "Only this suite.", HelpName = "NAME", DefaultValueFactory = _ => "" };
        var file = new Option<string>("--output", "-o") { Description = "Write to FILE instead of stdout.", HelpName = "FILE", DefaultValueFactory = _ => "" };
        var config = ConfigOption.Create();
        var command = new Command("export", "Writes the history of a testbed, a point a line, oldest first.\n\nExample:\n  dotnet gate trend export -o history.csv") { format, testbed, suite, file, config };
        command.SetAction(parsed => Run(
            Place.Find(parsed.GetRequiredValue(config)),
            parsed.GetRequiredValue(format),
            parsed.GetRequiredValue(testbed),
            parsed.GetRequiredValue(suite),
            parsed.GetRequiredValue(file),
            parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(Place place, string format, string testbed, string suite, string file, TextWriter output)
    {
        var writer = HistoryFormats.Find(format.Length == 0 && file.Length == 0 ? "csv" : format, file);
        var stored = TrendSession.Stored(place, testbed, suite);
        if (stored.Select(one => one.Testbed).Distinct(StringComparer.Ordinal).Count() > 1)
            throw new GateException(Codes.HistoryEmpty, $"There are several testbeds, and an export is of one. Name it with --testbed: {string.Join(", ", stored.Select(one => one.Testbed).Distinct(StringComparer.Ordinal))}.");
        var text = writer.Write([.. stored.SelectMany(one => HistoryRows.Of(place.History.Read(one.Testbed, one.Suite)))]);
        if (file.Length > 0) OutputFile.Write(file, text);
        else output.Write(text);
        return ExitCode.Pass;
    }
}
