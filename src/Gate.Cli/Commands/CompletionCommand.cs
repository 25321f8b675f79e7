using System.CommandLine;
using Gate.Cli.Completing;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate completion SHELL`: a script that lets a shell complete commands and options.</summary>
internal static class CompletionCommand
{
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or powershell." };
        shell.AcceptOnlyFromAmong([.. Shells.All.Select(known => known.Name)]);
        var command = new Command(
            "completion",
            """
            Prints a script that lets a shell complete the commands and options of dotnet-gate. Load it in the shell's own start file.

            Example:
              dotnet gate completion bash >> ~/.bashrc
            """)
        { shell };
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(Shells.Script(parsed.GetRequiredValue(shell)));
            return ExitCode.Pass;
        });
        return command;
    }
}
