using System.Diagnostics.CodeAnalysis;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `policy` of gate.yml.</summary>
/// <param name="metrics">The metrics that the suites name: what thresholds may be about, beside the user's own.</param>
/// <param name="problems">Where mistakes go.</param>
internal sealed class PolicyReader(IReadOnlyCollection<string> metrics, Problems problems)
{
    private static readonly Keys PolicyKeys = new(["falseAlarms", "misses", "thresholds", "rules", "outcomes", "acceptable"]);

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
        var section = Section.Open(node, "outcomes", new Keys(Names<Verdict>()), problems);
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
