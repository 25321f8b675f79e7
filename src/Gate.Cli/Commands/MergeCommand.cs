using System.CommandLine;
using Gate.Cli.Output;
using Gate.Core.Recording;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate merge`: joins the parts of a run.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "The run files of all shards.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { Description = "Where the whole run goes.", HelpName = "FILE", Required = true };
        var command = new Command(
            "merge",
            """
            Joins the shards that several machines measured into one run. It refuses shards of different commits, configurations or machines,
            the same shard twice, and a missing one.

            Example:
              dotnet gate merge shard1.jsonl shard2.jsonl shard3.jsonl -o run.jsonl && dotnet gate check --from run.jsonl
            """)
        { files, output };
        command.SetAction(parsed =>
        {
            var merged = Merging.Merge([.. parsed.GetRequiredValue(files).Select(file => (file, RecordingFormat.Read(InputFile.Read(file), file)))]);
            OutputFile.Write(parsed.GetRequiredValue(output), RecordingFormat.Write(merged));
            return ExitCode.Pass;
        });
        return command;
    }
}
