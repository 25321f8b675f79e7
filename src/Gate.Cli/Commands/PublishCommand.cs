using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Cli.Publishing;
using Gate.Core.Diagnostics;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate publish REPORT`: posts a report to GitHub.</summary>
internal static class PublishCommand
{
    private const int LongestName = 50;

    public static Command Create()
    {
        var file = new Argument<string>("REPORT")
        {
            Description = "A report (JSON), or a run file, which is judged again by the gate.yml and baselines at hand.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "",
        };
        var artifact = new Option<string>("--artifact")
        {
            Description = "Take the run file from this artifact of the run that the event is of (workflow_run), and judge it by the base of its pull request.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "",
        };
        var start = new Option<bool>("--start") { Description = "Open the check before measuring begins; takes no report." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the comment and post nothing; so it is outside of GitHub Actions." };
        var name = new Option<string>("--name") { Description = "What the gate, its comment and its check are called; a repository may have several.", HelpName = "NAME", DefaultValueFactory = _ => "gate" };
        var config = ConfigOption.Create();
        var command = new Command(
            "publish",
            """
            Posts a report to GitHub from a step of a workflow: one comment that is kept up to date, a check (or commit status), the job summary,
            the step's outputs, annotations. It needs GITHUB_TOKEN for comment and check, and goes on with the rest where something is not allowed.
            Exit code 0, whatever the verdict; 2: the report or the event cannot be trusted.

            Example:
              dotnet gate publish report.json             after `dotnet gate check -o report.json`
              dotnet gate publish --start                 before it
              dotnet gate publish --artifact gate         in a workflow_run, of what another workflow measured
            """)
        { file, artifact, start, dryRun, name, config };
        command.SetAction((parsed, cancel) =>
        {
            var request = new PublishRequest(
                parsed.GetRequiredValue(file),
                ArtifactName(parsed.GetRequiredValue(artifact)),
                Name(parsed.GetRequiredValue(name)),
                parsed.GetRequiredValue(config),
                parsed.GetValue(dryRun),
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error);
            bool[] asked = [parsed.GetValue(start), request.File.Length > 0, request.Artifact.Length > 0];
            return asked.Count(isAsked => isAsked) != 1 ? throw Unclear()
                : parsed.GetValue(start) ? PublishSession.Start(request, Place.Environment, cancel)
                : PublishSession.Publish(request, Place.Environment, cancel);
        });
        return command;
    }

    // It stands in a hidden line of a comment, and in the address of a request.
    private static string Name(string name) =>
        name.Length is > 0 and <= LongestName && char.IsAsciiLetterOrDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') && !name.Contains("--", StringComparison.Ordinal)
            ? name
            : throw new GateException(Codes.BadOption, $"The name of a gate has letters, digits, '-', '_' and '.', at most {LongestName}, beginning with a letter or digit.");

    private static string ArtifactName(string name) => name.Length == 0 ? "" : Name(name);

    private static GateException Unclear() => new(Codes.BadOption, "Name either a report to post, or the --artifact that holds it, or --start to open the check.");
}
