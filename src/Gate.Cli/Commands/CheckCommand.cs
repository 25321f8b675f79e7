using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Cli.Output;
using Gate.Cli.Trending;
using Gate.Core;
using Gate.Core.Judging;
using Gate.Core.Recording;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate check`: builds, measures, compares with the baseline, judges, reports.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var measure = new MeasureOptions("check");
        var from = new Option<string>("--from")
        {
            Description = "Judge this run file (of `run` or `merge`) instead of measuring.",
            HelpName = "FILE",
            DefaultValueFactory = _ => "",
        };
        var output = new OutputOptions();
        var command = new Command(
            "check",
            """
            Builds this checkout and the commit it is compared with, measures both, judges, and reports.
            Exit code 0: pass (warnings included); 1: the gate failed; 2: Gate could not judge.

            Example:
              dotnet gate check --filter "*Parser*" -o report.md
              dotnet gate check pools --base origin/main
            """);
        measure.AddTo(command);
        command.Options.Add(from);
        output.AddTo(command);
        command.SetAction((parsed, cancel) => parsed.GetRequiredValue(from) is { Length: > 0 } file
            ? Judge(RecordingFormat.Read(InputFile.Read(file), file), measure.Read(parsed), output.Read(parsed), cancel)
            : Run(measure.Read(parsed), output.Read(parsed), cancel));
        return command;
    }

    private static async Task<int> Run(MeasureRequest request, ReportOutput output, CancellationToken cancel)
    {
        var place = (await PolicyOfBase.Of(Place.Find(request.Config), request.Base, cancel)).ToMeasure().Only(request.Suites);
        using var session = await CheckSession.Prepare(place, request, cancel);
        using var file = await session.Measure(cancel);
        var exitCode = await Judge(file.Recording, place, output, request.Talk.Say, cancel);
        request.Talk.Say($"Run file: {file.Path}");
        return exitCode;
    }

    private static async Task<int> Judge(CheckRecording recording, MeasureRequest request, ReportOutput output, CancellationToken cancel)
    {
        var place = await PolicyOfBase.Of(Place.Find(request.Config), request.Base, cancel);
        foreach (var note in place.Notes) request.Talk.Say(note.ToString());
        return await Judge(recording, place, output, request.Talk.Say, cancel);
    }

    private static async Task<int> Judge(CheckRecording recording, Place place, ReportOutput output, Action<string> talk, CancellationToken cancel)
    {
        var report = Check.Evaluate(recording, place.StoredBaselines(recording.Header), await place.Accepted(recording.Header, cancel), place.Configuration);
        output.Write(report, await SourcePlaces.Of(place, cancel), () => ReportDepth.Of(place, report, recording, talk));
        // What an unfit session measured would be a step of the machine's in every trend.
        if (report.Outcome != Outcome.Error) await HistoryAppending.Append(place, recording, talk, cancel);
        return ExitCode.Of(report.Outcome);
    }
}
