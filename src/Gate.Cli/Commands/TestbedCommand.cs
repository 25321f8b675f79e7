using System.CommandLine;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate testbed …`: the machine.</summary>
internal static class TestbedCommand
{
    public static Command Create() => new(
        "testbed",
        """
        Tells what this machine is worth for measuring.

        Example:
          dotnet gate testbed qualify     what changes a check would see here, benchmark by benchmark
        """)
    {
        TestbedCheckCommand.Create(),
        TuneCommand.Create(),
        QualifyCommand.Create(),
    };
}
