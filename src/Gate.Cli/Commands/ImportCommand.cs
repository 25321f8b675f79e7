using System.CommandLine;
using Gate.Cli.Importing;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate import`: takes over what another tool kept.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "A folder of BenchmarkDotNet artifacts, data.js of github-action-benchmark, or texts of `go test -bench`.", Arity = ArgumentArity.OneOrMore };
        var suite = new Option<string>("--suite") { Description = "The suite that the results belong to; the only one of gate.yml when not given.", HelpName = "NAME", DefaultValueFactory = _ => "" };
        var testbed = new Option<string>("--testbed") { Description = "A name for the machine that measured.", HelpName = "NAME", DefaultValueFactory = _ => "imported" };
        var commit = new Option<string>("--commit") { Description = "The commit that was measured, where the results name none.", HelpName = "REF", DefaultValueFactory = _ => "HEAD" };
        var config = ConfigOption.Create();
        var command = new Command(
            "import",
            """
            Stores results of another tool as a baseline of the machine that measured them, as far as this repository has their commits.
            They tell which commit this repository compares with, and what was measured then; a check measures that commit again, since no machine
            is judged by the numbers of another.

            Example:
              dotnet gate import BenchmarkDotNet.Artifacts/results
              dotnet gate import data.js --suite parsing
            """)
        { paths, suite, testbed, commit, config };
        command.SetAction((parsed, cancel) => ImportSession.Run(
            new ImportRequest(parsed.GetRequiredValue(paths), parsed.GetRequiredValue(suite), parsed.GetRequiredValue(testbed), parsed.GetRequiredValue(commit)),
            parsed.GetRequiredValue(config),
            parsed.InvocationConfiguration.Output,
            cancel));
        return command;
    }
}
