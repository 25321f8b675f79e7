using System.Diagnostics.CodeAnalysis;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `policy` of gate.yml.</summary>
/// <param name="metrics">The metrics that the suites name: what thresholds may be about, beside the user's own.</param>
/// <param name="problems">Where mistakes go.</param>
internal sealed class PolicyReader(IReadOnlyCollection<string> metrics, Problems problems)
{
    private static readonly Keys OutcomeKeys = new(
    [
        new("inconclusive", "Measured, and neither a regression nor unchanged is certain. Warns where nothing is written.", OutcomeShape),
        new("unchanged", "Certainly no worse than catch. Passes where nothing is written.", OutcomeShape),
        new("improvement", "Certainly better. Passes where nothing is written.", OutcomeShape),
        new("regression", "Certainly worse than tolerated. Fails where nothing is written.", OutcomeShape),
        new("new", "Only the candidate has it. Passes where nothing is written.", OutcomeShape),
        new("missing", "Only the base has it. Fails where nothing is written.", OutcomeShape),
        new("failed", "The benchmark did not run to its end. Fails where nothing is written.", OutcomeShape),
        new("incomparable", "Other hardware, another runtime or another workload. Warns where nothing is written.", OutcomeShape),
    ]);

    private static readonly Keys PolicyKeys = new(
    [
        new("falseAlarms", "The chance that a change with no effect fails the whole gate, however many benchmarks it has. 1% where nothing is written.", Amounts.Rate),
        new("misses", "The chance, for one benchmark, that a change as big as catch is called unchanged. 5% where nothing is written.", Amounts.Rate),
        new("thresholds", "How much of a change counts, by metric.", RulesReader.ShapeOf(Keys.None, least: 0)),
        new("rules", "Exceptions by benchmark; a later rule wins over an earlier one.", RulesReader.ListShape),
        new("outcomes", "What a verdict leads to: pass, warn, fail or error.", Schema.Shape.Map(OutcomeKeys)),
        new("acceptable", "How a regression may be taken on purpose: never; baseline (by `baseline accept`); trailer (by that, or a Gate-Accept: line in a commit).", Schema.Shape.OneOf(Names<Acceptable>())),
    ]);

    /// <summary>What the schema says of the policy.</summary>
    public static Shape Shape { get; } = Schema.Shape.Map(PolicyKeys);

    private static Shape OutcomeShape => Schema.Shape.OneOf(Names<Outcome>());

    /// <summary>The policy with what is written in place of the defaults.</summary>
    public Policy Read(YamlNode node)
    {
        var section = Section.Open(node, "policy", PolicyKeys, problems);
        var policy = Policy.Default;
        policy = policy with
        {
            FalseAlarms = section.Rate("falseAlarms", policy.FalseAlarms),
            Misses = section.Rate("misses", policy.Misses),
        };
        if (section.TryGet("thresholds", out var thresholds)) policy = policy with { Thresholds = Thresholds(thresholds.Value) };
        if (section.TryGet("rules", out var rules)) policy = policy with { Rules = new RulesReader(metrics, policy.Thresholds, problems).Read(rules.Value) };
        if (section.TryGet("outcomes", out var outcomes)) policy = policy with { Outcomes = Outcomes(outcomes.Value) };
        if (section.TryGet("acceptable", out var entry) && section.TryScalar(entry, out var scalar) && TryName(scalar, "way to accept", out Acceptable acceptable))
            policy = policy with { Acceptable = acceptable };
        return policy;
    }

    private Dictionary<string, Threshold> Thresholds(YamlNode node) =>
        Section.Open(node, "thresholds", problems).Entries
            .Where(entry => MetricName.Check(entry.Key, metrics, problems))
            .ToDictionary(entry => entry.Name, entry => new ThresholdReader(entry.Name, problems).Read(entry.Value), StringComparer.Ordinal);

    private Dictionary<Verdict, Outcome> Outcomes(YamlNode node)
    {
        var section = Section.Open(node, "outcomes", OutcomeKeys, problems);
        var outcomes = new Dictionary<Verdict, Outcome>();
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            if (section.TryGet(Name(verdict), out var entry) && section.TryScalar(entry, out var scalar) && TryName(scalar, "outcome", out Outcome outcome))
                outcomes[verdict] = outcome;
        }

        return outcomes;
    }

    private bool TryName<T>(YamlScalar scalar, string kind, out T value)
        where T : struct, Enum
    {
        value = Enum.GetValues<T>().FirstOrDefault(known => string.Equals(Name(known), scalar.Text, StringComparison.Ordinal));
        if (string.Equals(Name(value), scalar.Text, StringComparison.Ordinal)) return true;
        var near = Nearest.To(scalar.Text, Names<T>());
        var advice = near.Length > 0 ? $"Did you mean '{near}'?" : $"Known are {string.Join(", ", Names<T>())}.";
        problems.Add(Codes.ConfigurationUnknownName, scalar.Location, $"the {kind} {Quoted.Text(scalar.Text)} is not known. {advice}");
        return false;
    }

    private static string[] Names<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => Name(value))];

    [SuppressMessage("Globalization", "CA1308:Normalize strings to uppercase", Justification = "gate.yml writes the names in lower case.")]
    private static string Name<T>(T value)
        where T : struct, Enum =>
        value.ToString().ToLowerInvariant();
}
