using System.CommandLine;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate profile …`: where a program spends.</summary>
internal static class ProfileCommand
{
    public static Command Create() => new(
        "profile",
        """
        Shows where a program spends its time and memory, from profiles of pprof and of .NET.

        Example:
          dotnet gate profile top heap.pb.gz --sample-type alloc_space
          dotnet gate profile diff before.pb.gz after.pb.gz
          dotnet gate profile collect -- dotnet bin/Release/net10.0/App.dll
        """)
    {
        ProfileTopCommand.Create(),
        ProfileDiffCommand.Create(),
        ProfileCollectCommand.Create(),
    };
}
