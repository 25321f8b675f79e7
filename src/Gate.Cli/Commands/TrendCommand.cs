using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Cli.Output;
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
        var format = new Option<string>("--format") { Description = $"How the answer is printed on stdout: {string.Join(", ", TrendFormats.All.Select(known => known.Name))}.", DefaultValueFactory = _ => "console" };
        var files = new Option<string[]>("--output", "-o") { Description = "Also write the answer to FILE, in the format of its ending (.html, .svg, badge.svg, .json, .txt); may be repeated.", HelpName = "FILE" };
        var config = ConfigOption.Create();
        var command = new Command(
            "trend",
            """
            Shows where the benchmarks of the history stepped: how far, between which commits, and whether it was the machine.

            Example:
              dotnet gate trend "*Parser*" --since v1.0
              dotnet gate trend -o trend.html
            """)
        { benchmarks, suite, testbed, metric, since, format, files, config, TrendImportCommand.Create(), TrendExportCommand.Create(), TrendSiteCommand.Create() };
        command.SetAction((parsed, cancel) => Run(
            new TrendRequest(
                parsed.GetValue(benchmarks) ?? [],
                parsed.GetRequiredValue(suite),
                parsed.GetRequiredValue(testbed),
                parsed.GetRequiredValue(metric),
                parsed.GetRequiredValue(since)),
            Place.Find(parsed.GetRequiredValue(config)),
            TrendOutput.Of(parsed.GetRequiredValue(format), parsed.GetValue(files) ?? [], parsed.InvocationConfiguration.Output),
            cancel));
        return command;
    }

    private static async Task<int> Run(TrendRequest request, Place place, TrendOutput output, CancellationToken cancel)
    {
        var answer = await TrendSession.Find(place, request, cancel);
        output.Write(answer, await TrendSession.Options(place, cancel));
        return ExitCode.Pass;
    }
}
