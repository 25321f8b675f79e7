using System.CommandLine;
using Gate.Adapters.Histories;
using Gate.Cli.Checking;
using Gate.Core.Diagnostics;
using Gate.Core.Histories;
using Gate.Core.Testbeds;
using Gate.Workspace.Files;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate trend import`: takes the history of another tool, or another store, into this one.</summary>
internal static class TrendImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "CSV or JSON lines as `trend export` writes them, or the data.js of github-action-benchmark.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--as") { Description = "The format: csv, jsonl or datajs; told by the ending when not given.", HelpName = "FORMAT", DefaultValueFactory = _ => "" };
        var testbed = new Option<string>("--testbed") { Description = "The testbed that the points belong to.", HelpName = "NAME", DefaultValueFactory = _ => "imported" };
        var suite = new Option<string>("--suite") { Description = "The suite of points that name none; for data.js, the suite of all.", HelpName = "NAME", DefaultValueFactory = _ => "" };
        var config = ConfigOption.Create();
        var command = new Command(
            "import",
            """
            Adds the points of files to the history. What is there already stays as it is: importing a file again adds what is new in it.

            Example:
              dotnet gate trend import gh-pages/dev/bench/data.js --suite parsing
            """)
        { files, format, testbed, suite, config };
        command.SetAction(parsed => Run(
            Place.Find(parsed.GetRequiredValue(config)),
            parsed.GetRequiredValue(files),
            parsed.GetRequiredValue(format),
            parsed.GetRequiredValue(testbed),
            parsed.GetRequiredValue(suite),
            parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(Place place, IReadOnlyList<string> files, string format, string testbed, string suite, TextWriter output)
    {
        if (!TestbedFolder.IsValid(testbed)) throw new GateException(Codes.BaselineName, $"The testbed name '{testbed}' cannot name a folder. Use letters, digits, '-', '_' and '.'.");
        if (suite.Length > 0 && !EntryName.IsValid(suite)) throw new GateException(Codes.BaselineName, $"The suite name '{suite}' cannot name a file. Use letters, digits, '-', '_' and '.'.");
        var rows = files.SelectMany(file => HistoryFormats.Find(format, file).Read(InputFile.ReadBounded(file), file, suite)).Select(Named).ToList();
        foreach (var history in HistoryRows.Join(rows, Testbed.Unknown with { Name = testbed }))
        {
            var known = place.History.Read(testbed, history.Suite, static _ => false).Sessions.Select(session => session.Id).ToHashSet(StringComparer.Ordinal);
            var added = HistoryJoin.Without(history, known);
            place.History.Append(added);
            output.WriteLine(FormattableString.Invariant($"imported: {history.Suite} on {testbed}, {added.Sessions.Count} sessions of {history.Series.Count} series{(known.Count > 0 ? FormattableString.Invariant($", {history.Sessions.Count - added.Sessions.Count} were there") : "")}"));
        }

        return ExitCode.Pass;
    }

    // The name of a group may be a sentence; the suite names a file.
    private static HistoryRow Named(HistoryRow row)
    {
        if (EntryName.IsValid(row.Benchmark.Suite)) return row;
        var name = new string([.. row.Benchmark.Suite.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')]).Trim('-', '.');
        if (name.Length > 60) name = name[..60].Trim('-', '.');
        return row with { Benchmark = row.Benchmark with { Suite = EntryName.IsValid(name) ? name : "imported" } };
    }
}
