using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Core.Comparing;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate baseline prune`: takes out what no longer serves.</summary>
internal static class BaselinePruneCommand
{
    public static Command Create()
    {
        var isDryRun = new Option<bool>("--dry-run") { Description = "Only say what would be removed." };
        var config = ConfigOption.Create();
        var command = new Command(
            "prune",
            "Removes baselines of suites that gate.yml no longer has, benchmarks that are gone, old sessions and expired acceptances.\n\nExample:\n  dotnet gate baseline prune --dry-run")
        { isDryRun, config };
        command.SetAction(parsed => Run(
            Place.Find(parsed.GetRequiredValue(config)), parsed.GetValue(isDryRun), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(Place place, bool isDryRun, TextWriter output)
    {
        foreach (var pruned in place.Store.Prune([.. place.Configuration.Suites.Select(suite => suite.Name)], LearnedNoise.Of, isDryRun))
            output.WriteLine($"{pruned.File}: {pruned.What}");
        foreach (var expired in place.Acceptances.RemoveExpired(DateOnly.FromDateTime(DateTime.Today), isDryRun))
            output.WriteLine(FormattableString.Invariant($"accepted.json: {expired.Benchmark} {expired.Metric}, expired {expired.Until:yyyy-MM-dd}"));
        return ExitCode.Pass;
    }
}
