using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gate.Core.Configuration;

namespace Gate.Workspace.Configuration;

/// <summary>Names what of a configuration decides which launches are measured and when it is enough: suites, launches, launch timeout,
/// error rates, thresholds and rules. Time budget, outcomes, criticality and the testbed's name do not count, nor does the order of suites.
/// Two files with one hash can continue one another's run.</summary>
public static class ConfigurationHash
{
    /// <summary>SHA-256 over <see cref="CanonicalText"/>, in lower-case hexadecimal.</summary>
    public static string Of(GateConfiguration configuration) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText(configuration))));

    /// <summary>One line a fact, in an order that does not depend on how the file is written; texts are preceded by their length so that none can imitate another line.</summary>
    public static string CanonicalText(GateConfiguration configuration)
    {
        var text = new StringBuilder("gate-configuration/1\n");
        foreach (var suite in configuration.Suites.OrderBy(suite => suite.Name, StringComparer.Ordinal))
        {
            Line(text, "suite", [suite.Name, suite.Project, suite.Filter.Pattern, suite.Framework, .. suite.Metrics.Order(StringComparer.Ordinal)]);
            if (suite.Recipe != SuiteRecipe.Usual)
                Line(text, "recipe", [suite.Name, Whole(suite.Recipe.Turn?.Ticks), Whole(suite.Recipe.Turns), Whole(suite.Recipe.WarmUps), .. suite.Recipe.Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal).SelectMany(variable => new[] { variable.Key, variable.Value })]);
            if (suite.Go is { } go) Line(text, "go", suite.Name, go.Directory, go.Packages, go.Recipe);
            if (suite.Profile is { } profile)
                Line(text, "profile", [suite.Name, profile.Source, profile.IsCommand ? "command" : "", profile.Prepare, profile.Baseline, .. profile.Budgets.SelectMany(budget => new[] { budget.Subject, budget.MetricName, Number(budget.Limit) })]);
            if (suite.Command is { } command) Line(text, "command", suite.Name, command.Recipe, command.Output);
        }

        var budget = configuration.Budget;
        Line(text, "launches", Whole(budget.MinLaunches), Whole(budget.MaxLaunches), Whole(budget.LaunchTimeout.Ticks));
        Line(text, "rates", Number(configuration.Policy.FalseAlarms), Number(configuration.Policy.Misses));
        foreach (var (metric, threshold) in configuration.Policy.Thresholds.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Line(text, "threshold", metric, Amount(threshold.Tolerate), Amount(threshold.Catch), Number(threshold.Floor));
        foreach (var rule in configuration.Policy.Rules.Where(rule => rule.Tolerate is not null || rule.Catch is not null || rule.Floor is not null))
            Line(text, "rule", rule.Match.Pattern, rule.Metric, Amount(rule.Tolerate), Amount(rule.Catch), rule.Floor is { } floor ? Number(floor) : "-");
        return text.ToString();
    }

    private static void Line(StringBuilder text, string fact, params IEnumerable<string> values)
    {
        text.Append(fact);
        foreach (var value in values) text.Append(CultureInfo.InvariantCulture, $" {value.Length}:{value}");
        text.Append('\n');
    }

    private static string Amount(Amount? amount) =>
        amount is not { } given ? "-" : Number(given.Value) + (given.IsRelative ? " of baseline" : " of unit");

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Whole(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
