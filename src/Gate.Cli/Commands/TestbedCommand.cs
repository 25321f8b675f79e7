using System.CommandLine;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate testbed …`: the machine.</summary>
internal static class TestbedCommand
{
    public static Command Create() => new(
        "testbed",
        """
        Tells what this machine is, and what it is worth for measuring.

        Example:
          dotnet gate testbed show        what identifies it, and what else is known of it
          dotnet gate testbed qualify     what changes a check would see here, benchmark by benchmark
        """)
    {
        TestbedShowCommand.Create(),
        TestbedCheckCommand.Create(),
        TuneCommand.Create(),
        QualifyCommand.Create(),
    };
}
