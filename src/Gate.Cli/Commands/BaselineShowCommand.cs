using System.CommandLine;
using System.Globalization;
using Gate.Cli.Checking;
using Gate.Cli.Output;
using Gate.Core.Baselines;
using Gate.Core.Reporting;
using Spectre.Console;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate baseline show`: what is stored for this machine.</summary>
internal static class BaselineShowCommand
{
    public static Command Create()
    {
        var suites = SuitesArgument.Create("show");
        var config = ConfigOption.Create();
        var command = new Command("show", "Shows what is stored for this machine: values, and how much they scatter.\n\nExample:\n  dotnet gate baseline show") { suites, config };
        command.SetAction(parsed => Run(
            Place.Find(parsed.GetRequiredValue(config)).Only(parsed.GetValue(suites) ?? []), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(Place place, TextWriter output)
    {
        var baselines = place.StoredBaselines();
        if (baselines.Count == 0) output.WriteLine($"Nothing is stored for {place.Testbed.Name}. `dotnet gate baseline update` measures and stores.");
        foreach (var baseline in baselines)
        {
            output.WriteLine($"{baseline.Suite} on {baseline.Testbed.Name}, commit {baseline.Commit}");
            Tables.Print(TableOf(baseline), output);
        }

        return ExitCode.Pass;
    }

    private static Table TableOf(Baseline baseline)
    {
        var table = new Table().SimpleBorder().AddColumns("benchmark", "metric", "value", "launches", "sd of launches", "sd of sessions", "sd of duels", "wild duels");
        foreach (var benchmark in baseline.Benchmarks)
        {
            foreach (var metric in benchmark.Metrics)
            {
                table.AddRow(
                    Markup.Escape(benchmark.Id.DisplayName),
                    Markup.Escape(metric.Sample.Metric.Name),
                    Markup.Escape(Readable.Value(metric.Sample.Value, metric.Sample.Metric.Unit)),
                    metric.Sample.Launches.Count.ToString(CultureInfo.InvariantCulture),
                    Share(metric.Noise.Launch),
                    Share(metric.Noise.Session),
                    Share(metric.Noise.Duel),
                    Share(metric.Noise.WildDuels));
            }
        }

        return table;
    }

    private static string Share(double deviation) =>
        double.IsNaN(deviation) ? "" : string.Create(CultureInfo.InvariantCulture, $"{deviation * 100:0.0} %");
}
