using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Cli.Output;
using Gate.Core.Recording;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate run`: measures without judging, the whole or one part.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var measure = new MeasureOptions("measure");
        var output = new Option<string>("--output", "-o") { Description = "Where the run file goes.", HelpName = "FILE", Required = true };
        var shard = new Option<string>("--shard")
        {
            Description = "Measure one part of the benchmarks: 2/3 is the second of three, of about the same length by the stored baselines.",
            HelpName = "I/N",
            DefaultValueFactory = _ => Shard.Whole.ToString(),
        };
        shard.Validators.Add(result =>
        {
            if (!Shard.TryParse(result.GetValueOrDefault<string>() ?? "", out _)) result.AddError("--shard is a part of a whole, such as 2/3.");
        });
        var command = new Command(
            "run",
            """
            Measures as `check` does and writes what was measured, without judging it. Several machines of one kind may take a part each;
            `merge` joins the parts, and `check --from` judges them.

            Example:
              dotnet gate run --shard 1/3 -o shard1.jsonl
            """);
        measure.AddTo(command);
        command.Options.Add(shard);
        command.Options.Add(output);
        command.SetAction((parsed, cancel) =>
        {
            _ = Shard.TryParse(parsed.GetRequiredValue(shard), out var part);
            return Run(measure.Read(parsed) with { Shard = part }, parsed.GetRequiredValue(output), cancel);
        });
        return command;
    }

    private static async Task<int> Run(MeasureRequest request, string output, CancellationToken cancel)
    {
        var place = (await PolicyOfBase.Of(Place.Find(request.Config), request.Base, cancel)).ToMeasure().Only(request.Suites);
        using var session = await CheckSession.Prepare(place, request, cancel);
        using var file = await session.Measure(cancel);
        OutputFile.Write(output, RecordingFormat.Write(file.Recording));
        request.Talk.Say($"Run file: {Path.GetFullPath(output)}");
        return ExitCode.Pass;
    }
}
