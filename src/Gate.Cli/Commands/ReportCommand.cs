using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Cli.Output;
using Gate.Cli.Trending;

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
              dotnet gate report run.jsonl -o report.html
            """)
        { file, config };
        output.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var name = parsed.GetRequiredValue(file);
            var asked = output.Read(parsed);
            var (report, recording) = await JudgedFile.Read(InputFile.Read(name), name, parsed.GetRequiredValue(config), cancel);
            asked.Write(report, () => ReportDepth.Of(Place.FindOrNone(parsed.GetRequiredValue(config)), report, recording, parsed.InvocationConfiguration.Error.WriteLine));
            return ExitCode.Pass;
        });
        return command;
    }
}
