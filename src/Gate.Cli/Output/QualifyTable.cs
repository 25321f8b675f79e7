using System.Globalization;
using Gate.Core.Replaying;
using Spectre.Console;

namespace Gate.Cli.Output;

/// <summary>The table of `testbed qualify`.</summary>
internal static class QualifyTable
{
    public static void Write(Qualifying qualified, TextWriter output)
    {
        var table = new Table().SimpleBorder().AddColumns("benchmark", "duels", "sd", "core sd", "wild");
        foreach (var count in Qualifying.Counts) table.AddColumn(FormattableString.Invariant($"sees at {count}"));
        foreach (var size in Qualifying.Sizes) table.AddColumn($"{Percent(size)} caught");
        foreach (var benchmark in qualified.Benchmarks)
        {
            var noise = benchmark.Noise;
            table.AddRow(
            [
                Markup.Escape(noise.Benchmark.DisplayName),
                noise.Duels.ToString(CultureInfo.InvariantCulture),
                Percent(noise.StandardDeviation),
                Percent(noise.Core),
                Percent(noise.Wild),
                .. Qualifying.Counts.Select(count => double.IsFinite(benchmark.Smallest[count]) ? Percent(benchmark.Smallest[count]) : "nothing"),
                .. Qualifying.Sizes.Select(size => Percent(benchmark.Caught[size])),
            ]);
        }

        Tables.Print(table, output);
        output.WriteLine(FormattableString.Invariant($"False alarms: {qualified.FalseAlarms} of {qualified.NullGates} virtual gates on unchanged code."));
        output.WriteLine("sd and core sd: of ln(candidate ÷ base) of one duel; wild: duels more than five core sd off; sees at N: the smallest change that N duels show; caught: virtual gates that call a planted change a regression.");
    }

    private static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
