using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `policy.rules` of gate.yml. One entry becomes one <see cref="Rule"/> a metric, and one for all metrics that carries `critical`.</summary>
internal sealed class RulesReader(IReadOnlyCollection<string> metrics, IReadOnlyDictionary<string, Threshold> thresholds, Problems problems)
{
    private const int LongestPattern = 500;

    private static readonly Keys RuleKeys = new(
    [
        new("match", "The benchmarks it is for, by their full names; * stands for any text, ? for one character.", Shape.Matching("^[^\\u0000]{1,500}$")),
        new("critical", "Whether a regression fails; one that is not critical warns.", Shape.Flag),
    ]);

    private static readonly IReadOnlyList<string> OwnKeys = RuleKeys.Known;

    /// <summary>What the schema says of a map from metrics to thresholds.</summary>
    /// <param name="known">The keys that are no metrics.</param>
    /// <param name="least">How many keys there are at least.</param>
    /// <param name="required">Those that must be there.</param>
    public static Shape ShapeOf(Keys known, int least, params IEnumerable<string> required) => Shape.MapOf(
        Patterns.Own([.. MetricKeys.Known, .. known.Known], taken: CommandKeys.Known),
        ThresholdReader.ShapeOf(""),
        least,
        new Keys([.. known.Described, .. MetricKeys.Described, .. CommandKeys.Described]),
        required);

    /// <summary>What the schema says of the list of rules.</summary>
    public static Shape ListShape => Shape.List(ShapeOf(RuleKeys, least: 2, "match"));

    private static Keys MetricKeys { get; } = new(
    [
        new("time", "Wall-clock time of one operation, in nanoseconds.", ThresholdReader.ShapeOf("time")),
        new("allocated", "Managed bytes that one operation allocates. Compared exactly.", ThresholdReader.ShapeOf("allocated")),
        new("allocations", "Objects that one operation allocates. Compared exactly.", ThresholdReader.ShapeOf("allocations")),
        new("instructions", "Instructions of one operation, counted under valgrind.", ThresholdReader.ShapeOf("instructions")),
    ]);

    // Where no suite measures a command, a name close to one of these is the user's own.
    private static Keys CommandKeys { get; } = new(
    [
        new("user", "Processor time of a command in its own code, with that of the processes it waited for.", ThresholdReader.ShapeOf("user")),
        new("system", "Processor time in the system on behalf of a command.", ThresholdReader.ShapeOf("system")),
        new("memory", "The most memory that a command held at once.", ThresholdReader.ShapeOf("memory")),
        new("size", "The size of what a command wrote. Compared exactly.", ThresholdReader.ShapeOf("size")),
    ]);

    /// <summary>All rules in the order they are written.</summary>
    public IReadOnlyList<Rule> Read(YamlNode node)
    {
        var rules = new List<Rule>();
        if (node is not YamlList list)
        {
            problems.Add(Codes.ConfigurationWrongType, node.Location, $"rules is a list of maps (- match: …); found {node.Kind}.");
            return rules;
        }

        foreach (var item in list.Items) Add(rules, item);
        return rules;
    }

    private void Add(List<Rule> rules, YamlNode item)
    {
        var section = Section.Open(item, "a rule", problems);
        if (item is not YamlMap) return;
        var match = Match(section);
        foreach (var entry in section.Entries.Where(entry => !OwnKeys.Contains(entry.Name, StringComparer.Ordinal)))
        {
            if (IsMetric(entry)) Add(rules, entry, match);
        }

        if (section.TryGet("critical", out _))
            rules.Add(new Rule(match, "", IsCritical: section.Flag("critical", fallback: true)));
        if (section.Entries.All(entry => entry.Name is "match") && section.Entries.Count > 0)
            problems.Add(Codes.ConfigurationMissingKey, item.Location, "the rule changes nothing. Add a metric such as `time: { catch: 25% }`, or `critical: false`.");
    }

    private void Add(List<Rule> rules, YamlEntry entry, Glob match)
    {
        var reader = new ThresholdReader(entry.Name, problems);
        var rule = reader.ReadRule(entry.Value, match);
        CheckAgainstThreshold(rules, rule, reader, entry);
        rules.Add(rule);
    }

    private Glob Match(Section section)
    {
        if (!section.TryGet("match", out var entry))
        {
            problems.Add(Codes.ConfigurationMissingKey, section.Location, "a rule has no `match`. Write the pattern of the benchmarks it is for, such as match: \"*Checksum*\".");
            return Glob.Everything;
        }

        if (!section.TryScalar(entry, out var scalar)) return Glob.Everything;
        if (scalar.Text.Length is > 0 and <= LongestPattern) return new Glob(scalar.Text);
        problems.Add(Codes.ConfigurationImpossibleValue, scalar.Location, "match is empty or longer than 500 characters. Write \"*\" for all benchmarks.");
        return Glob.Everything;
    }

    // Any other key is a metric of the user's, unless its value is no map or it is close to one of our own.
    private bool IsMetric(YamlEntry entry)
    {
        if (entry.Value is YamlMap) return MetricName.Check(entry.Key, metrics, problems);
        string[] known = [.. OwnKeys, .. metrics];
        if (known.Contains(entry.Name, StringComparer.Ordinal)) return true;
        var near = Nearest.To(entry.Name, known);
        var advice = near.Length > 0 ? $"Did you mean '{near}'?" : "Known are match, critical and the names of metrics.";
        problems.Add(Codes.ConfigurationUnknownKey, entry.Key.Location, $"the key {Quoted.Text(entry.Name)} of a rule is not known. {advice}");
        return false;
    }

    // Only what is certain is refused: an earlier rule may have moved the other side for the same benchmarks.
    private void CheckAgainstThreshold(List<Rule> earlier, Rule rule, ThresholdReader reader, YamlEntry entry)
    {
        if (earlier.Exists(other => string.Equals(other.Metric, rule.Metric, StringComparison.Ordinal))) return;
        if (rule.Tolerate is null == rule.Catch is null) return;
        var isExact = rule.Metric is "allocated" or "allocations" or "size";
        var initial = thresholds.TryGetValue(rule.Metric, out var written) ? written : reader.Initial;
        var changed = rule.Apply(initial);
        if (!isExact && ThresholdReader.Contradicts(changed.Tolerate, changed.Catch))
            reader.ReportContradiction(entry.Value.Location, changed.Tolerate, changed.Catch, rule.Tolerate is null ? "tolerate" : "catch");
    }
}
