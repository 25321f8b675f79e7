using System.Globalization;
using Gate.Cli.Checking;
using Spectre.Console;

namespace Gate.Cli.Output;

/// <summary>The table of `testbed qualify --recipes`, best first.</summary>
internal static class RecipeTable
{
    public static void Write(IReadOnlyList<RecipeTrial> trials, TextWriter output)
    {
        var table = new Table().SimpleBorder().AddColumns("recipe", "benchmarks", "core sd (median)", "core sd (worst)", "wild (mean)", "seconds a duel", "cost");
        foreach (var trial in trials.OrderBy(trial => trial.Cost))
        {
            table.AddRow(
                Markup.Escape(trial.Name),
                trial.Noise.Count.ToString(CultureInfo.InvariantCulture),
                Percent(Statistics.Median.Of([.. trial.Noise.Select(noise => noise.Core)])),
                Percent(trial.Noise.Max(noise => noise.Core)),
                Percent(trial.Noise.Average(noise => noise.Wild)),
                trial.Seconds.ToString("0.00", CultureInfo.InvariantCulture),
                trial.Cost.ToString("0.00", CultureInfo.InvariantCulture));
        }

        Tables.Print(table, output);
        output.WriteLine("cost: geometric mean over the benchmarks of variance × seconds ÷ (1 − 2 wild)², in units of 1 % squared and a second: the seconds that the same certainty takes.");
        if (trials.Count == 0) return;
        foreach (var suite in trials.SelectMany(trial => trial.Noise).Select(noise => noise.Benchmark.Suite).Distinct(StringComparer.Ordinal))
            output.WriteLine($"Suite {suite} is served best by: {trials.MinBy(trial => trial.CostOf(suite))!.Name}");
    }

    private static string Percent(double share) => (share * 100).ToString("0.00", CultureInfo.InvariantCulture) + " %";
}
