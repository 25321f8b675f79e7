using System.Globalization;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `budget` of gate.yml.</summary>
internal static class BudgetReader
{
    private const int MostLaunches = 1000;

    private static readonly Keys BudgetKeys = new(["time", "launches", "launchTimeout"]);
    private static readonly Keys LaunchKeys = new(["min", "max"]);

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
