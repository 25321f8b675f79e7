using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Cli.Output;
using Gate.Core;
using Gate.Core.Recording;
using Gate.Core.Reporting;
using Gate.Reports.Json;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate report FILE`: renders a report again, or judges a run file again.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A report (JSON), or a run file of `check`, which is judged again by the gate.yml and baselines at hand." };
        var config = ConfigOption.Create();
        var output = new OutputOptions();
        var command = new Command(
            "report",
            """
            Renders a report in another format, or judges a run file again. Exit code 0, whatever the outcome.

            Example:
              dotnet gate report report.json --format markdown
            """)
        { file, config };
        output.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            output.Read(parsed).Write(await Read(parsed.GetRequiredValue(file), parsed.GetRequiredValue(config), cancel));
            return ExitCode.Pass;
        });
        return command;
    }

    private static async Task<Report> Read(string file, string config, CancellationToken cancel)
    {
        var text = InputFile.Read(file);
        return text.StartsWith($$"""{"schema":"{{RecordingFormat.Schema}}" """.TrimEnd(), StringComparison.Ordinal)
            ? await JudgeAgain(text, file, config, cancel)
            : ReportJson.Read(text, file);
    }

    private static async Task<Report> JudgeAgain(string text, string file, string config, CancellationToken cancel)
    {
        var recording = RecordingFormat.Read(text, file);
        var place = Place.Find(config);
        return Check.Evaluate(recording, place.StoredBaselines(), await place.Accepted(recording.Header, cancel), place.Configuration);
    }
}
