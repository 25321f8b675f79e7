using System.Globalization;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `budget` of gate.yml.</summary>
internal static class BudgetReader
{
    private const int MostLaunches = 1000;

    private static readonly Keys LaunchKeys = new(
    [
        new("min", "Duels of a benchmark before anything is decided. 5 where nothing is written.", Schema.Shape.Whole(1, MostLaunches)),
        new("max", "Duels of a benchmark after which it stays undecided. 60 where nothing is written.", Schema.Shape.Whole(1, MostLaunches)),
    ]);

    private static readonly Keys BudgetKeys = new(
    [
        new("time", "How long measuring may take, builds apart: 90s, 10m, 1h. 10m where nothing is written.", Amounts.Time),
        new("launches", "How often each benchmark is measured.", Schema.Shape.Map(LaunchKeys)),
        new("launchTimeout", "The longest that one benchmark may take in one process before it counts as hung. 2m where nothing is written.", Amounts.Time),
    ]);

    /// <summary>What the schema says of the budget.</summary>
    public static Shape Shape { get; } = Schema.Shape.Map(BudgetKeys);

    /// <summary>The budget with what is written in place of the defaults.</summary>
    public static Budget Read(YamlNode node, Problems problems)
    {
        var section = Section.Open(node, "budget", BudgetKeys, problems);
        var budget = Budget.Default with
        {
            Time = section.Time("time", Budget.Default.Time),
            LaunchTimeout = section.Time("launchTimeout", Budget.Default.LaunchTimeout),
        };
        return section.TryGet("launches", out var launches) ? Launches(budget, launches.Value, problems) : budget;
    }

    private static Budget Launches(Budget budget, YamlNode node, Problems problems)
    {
        var section = Section.Open(node, "launches", LaunchKeys, problems);
        var least = section.Whole("min", budget.MinLaunches, 1, MostLaunches);
        var most = section.Whole("max", budget.MaxLaunches, 1, MostLaunches);
        if (least > most)
        {
            var found = string.Create(CultureInfo.InvariantCulture, $"min {least} is more than max {most}");
            var missing = !section.TryGet("min", out _) ? "min" : !section.TryGet("max", out _) ? "max" : "";
            var advice = missing.Length == 0 ? "" : $" The {missing} is the one that applies where none is written; write both.";
            problems.Add(Codes.ConfigurationImpossibleValue, section.Location, $"launches: {found}.{advice}");
        }

        return budget with { MinLaunches = least, MaxLaunches = most };
    }
}
