using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Core;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate check`: builds, measures, compares with the baseline, judges, reports.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command(
            "check",
            """
            Builds this checkout and the commit it is compared with, measures both, judges, and reports.
            Exit code 0: pass (warnings included); 1: the gate failed; 2: Gate could not judge.

            Example:
              dotnet gate check --filter "*Parser*" -o report.md
              dotnet gate check pools --base origin/main
            """);
        CheckOptions.AddTo(command);
        command.SetAction((parsed, cancel) => Run(CheckOptions.Read(parsed), cancel));
        return command;
    }

    private static async Task<int> Run(CheckOptions options, CancellationToken cancel)
    {
        var talk = options.Talk;
        var place = Place.Find(options.Config).Only(options.Suites);
        var stored = place.StoredBaselines();
        using var session = await CheckSession.Prepare(place, stored, options, talk, cancel);
        using var file = session.OpenRunFile(options.IsFresh, talk);
        await session.Measure(file, stored, talk, cancel);
        var report = Check.Evaluate(file.Recording, stored, place.Accepted(DateOnly.FromDateTime(DateTime.Today)), place.Configuration);
        options.Output.Write(report);
        talk.Say($"Run file: {file.Path}");
        return ExitCode.Of(report.Outcome);
    }
}
