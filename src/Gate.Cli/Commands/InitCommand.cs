using System.CommandLine;
using Gate.Cli.Output;
using Gate.Cli.Starting;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate init`: writes what a repository needs to be gated.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var forks = new Option<bool>("--forks") { Description = "Write a pair of workflows for pull requests of forks: one measures without a token, the other posts without their code." };
        var force = new Option<bool>("--force") { Description = "Replace files that are there." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the files instead of writing them." };
        var verbosity = VerbosityOption.Create();
        var command = new Command(
            "init",
            """
            Finds the benchmark projects of this repository and writes gate.yml, a workflow for GitHub Actions, and a line of .gitattributes.
            It asks nothing, and replaces nothing without --force.

            Example:
              dotnet gate init --dry-run
            """)
        { forks, force, dryRun, verbosity };
        command.SetAction((parsed, cancel) => InitSession.Run(
            new InitRequest(Environment.CurrentDirectory, parsed.GetValue(forks), parsed.GetValue(force), parsed.GetValue(dryRun)),
            VerbosityOption.Read(parsed, verbosity),
            parsed.InvocationConfiguration.Output,
            cancel));
        return command;
    }
}
