using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Cli.Trending;
using Gate.Reports.Trends;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate trend`: where benchmarks stepped over the history, and at which commits.</summary>
internal static class TrendCommand
{
    public static Command Create()
    {
        var benchmarks = new Argument<string[]>("BENCHMARK") { Description = "Full names or patterns (* stands for any text); all when none is given.", Arity = ArgumentArity.ZeroOrMore };
        var suite = new Option<string>("--suite") { Description = "Only this suite.", HelpName = "NAME", DefaultValueFactory = _ => "" };
        var testbed = new Option<string>("--testbed") { Description = "Only this testbed.", HelpName = "NAME", DefaultValueFactory = _ => "" };
        var metric = new Option<string>("--metric") { Description = "Only this metric.", HelpName = "NAME", DefaultValueFactory = _ => "" };
        var since = new Option<string>("--since") { Description = "Also compare the newest points with those at this commit, branch or tag: finds what crept.", HelpName = "REF", DefaultValueFactory = _ => "" };
        var format = new Option<string>("--format") { Description = "How the answer is printed: console or json.", DefaultValueFactory = _ => "console" };
        format.AcceptOnlyFromAmong("console", "json");
        var config = ConfigOption.Create();
        var command = new Command(
            "trend",
            """
            Shows where the benchmarks of the history stepped: how far, between which commits, and whether it was the machine.

            Example:
              dotnet gate trend "*Parser*" --since v1.0
            """)
        { benchmarks, suite, testbed, metric, since, format, config, TrendImportCommand.Create(), TrendExportCommand.Create() };
        command.SetAction((parsed, cancel) => Run(
            new TrendRequest(
                parsed.GetValue(benchmarks) ?? [],
                parsed.GetRequiredValue(suite),
                parsed.GetRequiredValue(testbed),
                parsed.GetRequiredValue(metric),
                parsed.GetRequiredValue(since)),
            Place.Find(parsed.GetRequiredValue(config)),
            parsed.GetRequiredValue(format) == "json",
            parsed.InvocationConfiguration.Output,
            cancel));
        return command;
    }

    private static async Task<int> Run(TrendRequest request, Place place, bool isJson, TextWriter output, CancellationToken cancel)
    {
        var answer = await TrendSession.Find(place, request, cancel);
        await output.WriteAsync(isJson ? TrendJson.Write(answer) : TrendText.Write(answer));
        return ExitCode.Pass;
    }
}
