using System.CommandLine;
using Gate.Cli.Output;
using Gate.Profiles;
using Gate.Profiles.Reading;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate profile top FILE`: the functions that a profile says cost most.</summary>
internal static class ProfileTopCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A profile of pprof or .NET, or the http address of one, such as http://localhost:6060/debug/pprof/heap." };
        var options = new ProfileOptions();
        var command = new Command(
            "top",
            """
            Prints the functions of a profile with what they cost themselves (flat) and with all that they call (cum), in the numbers and the
            order of `go tool pprof -top`. Reads profile.proto, packed or not, the older heap, cpu, thread and contention formats, .nettrace and speedscope.

            Example:
              dotnet gate profile top cpu.pb.gz --cum -n 20
            """)
        { file };
        options.AddTo(command);
        command.SetAction((parsed, cancel) => Run(parsed.GetRequiredValue(file), options.Read(parsed), cancel));
        return command;
    }

    private static async Task<int> Run(string file, ProfileOutput output, CancellationToken cancel)
    {
        var profile = ProfileComparison.Prepare(await ProfileFile.Read(file, cancel));
        output.WarnOfMissingSymbols(profile, file);
        output.Write(profile);
        return ExitCode.Pass;
    }
}
