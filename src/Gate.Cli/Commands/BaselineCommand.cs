using System.CommandLine;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate baseline …`: keeps the stored baselines.</summary>
internal static class BaselineCommand
{
    public static Command Create() => new(
        "baseline",
        """
        Keeps the stored baselines.

        Example:
          dotnet gate baseline update     measure this commit and store it for this machine
        """)
    {
        BaselineUpdateCommand.Create(),
        BaselineShowCommand.Create(),
        BaselineListCommand.Create(),
        BaselineAcceptCommand.Create(),
        BaselinePruneCommand.Create(),
    };
}
