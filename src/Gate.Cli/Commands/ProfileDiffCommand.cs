using System.CommandLine;
using Gate.Cli.Output;
using Gate.Profiles;
using Gate.Profiles.Reading;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate profile diff BASE NEW`: what one profile has more than another.</summary>
internal static class ProfileDiffCommand
{
    public static Command Create()
    {
        var baseline = new Argument<string>("BASE") { Description = "The profile that is compared with: a file or an http address." };
        var candidate = new Argument<string>("NEW") { Description = "The profile that is looked at." };
        var options = new ProfileOptions();
        var command = new Command(
            "diff",
            """
            Subtracts a profile from another, in the numbers and the order of `go tool pprof -top -diff_base`; percentages are of the base's total.
            Says as well which differences are within the noise of sampling.

            Example:
              dotnet gate profile diff before.pb.gz after.pb.gz --sample-type inuse_space
            """)
        { baseline, candidate };
        options.AddTo(command);
        command.SetAction((parsed, cancel) => Run(parsed.GetRequiredValue(baseline), parsed.GetRequiredValue(candidate), options.Read(parsed), cancel));
        return command;
    }

    private static async Task<int> Run(string baseline, string candidate, ProfileOutput output, CancellationToken cancel)
    {
        var (old, other) = (await ProfileFile.Read(baseline, cancel), await ProfileFile.Read(candidate, cancel));
        output.WarnOfMissingSymbols(old, baseline);
        output.WarnOfMissingSymbols(other, candidate);
        output.Write(ProfileComparison.Subtract(old, other));
        return ExitCode.Pass;
    }
}
