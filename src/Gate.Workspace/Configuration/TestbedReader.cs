using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Testbeds;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;
using Gate.Workspace.Files;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `testbed` of gate.yml.</summary>
internal sealed class TestbedReader(Problems problems)
{
    private static readonly string[] Names = ["cpu", "os", "architecture", "runtime"];

    private static readonly (string Word, Mismatch Value)[] Mismatches = [("remeasure", Mismatch.Remeasure), ("warn", Mismatch.Warn), ("fail", Mismatch.Fail)];
    private static readonly (string Word, PinPriority Value)[] Priorities = [("normal", PinPriority.Normal), ("high", PinPriority.High)];

    private static readonly Keys RequireKeys = new(
    [
        new("cpu", "The processor's name; * stands for any text.", Schema.Shape.Text),
        new("os", "The system's name; * stands for any text.", Schema.Shape.Text),
        new("architecture", "The processor's architecture; * stands for any text.", Schema.Shape.Text),
        new("runtime", "The runtime's version; * stands for any text.", Schema.Shape.Text),
        new("cores", "How many processors: 2, or \">= 4\".", Amounts.Requirement),
        new("memory", "How much memory: \">= 16 GiB\".", Amounts.Requirement),
    ]);

    private static readonly Keys PinKeys = new(
    [
        new("cores", "The processors of benchmark processes, from 0: 1, [1, 3] or [2-3].", Schema.Shape.Either(Core, Schema.Shape.List(Core, least: 1))),
        new("node", "The NUMA node whose processors are meant where none are named.", Schema.Shape.Whole(0, CoreList.Most)),
        new("priority", "How urgently they run: normal or high.", Schema.Shape.OneOf(Priorities.Select(one => one.Word))),
    ]);

    private static readonly Keys TestbedKeys = new(
    [
        new("name", "The folder under baselines/; derived from the machine's fingerprint when not given.", Schema.Shape.Matching(Patterns.Testbed)),
        new("require", "What the machine must be; else nothing is measured.", Schema.Shape.Map(RequireKeys)),
        new("pin", "Where and how urgently benchmark processes run.", Schema.Shape.Map(PinKeys)),
        new("mismatch", "What happens when the stored baseline is another machine's: remeasure (the base is measured here), warn or fail.", Schema.Shape.OneOf(Mismatches.Select(one => one.Word))),
    ]);

    /// <summary>What the schema says of the machine.</summary>
    public static Shape Shape { get; } = Schema.Shape.Map(TestbedKeys);

    private static Shape Core => Schema.Shape.Either(Schema.Shape.Whole(0, CoreList.Most), Schema.Shape.Matching(Patterns.Cores));

    /// <summary>What is written of the machine.</summary>
    public TestbedSettings Read(YamlNode node)
    {
        var section = Section.Open(node, "testbed", TestbedKeys, problems);
        return new TestbedSettings
        {
            Name = Name(section),
            Requirements = section.TryGet("require", out var require) ? Requirements(require.Value) : [],
            Pin = section.TryGet("pin", out var pin) ? ReadPin(pin.Value) : Pin.None,
            Mismatch = section.OneOf("mismatch", Mismatches),
        };
    }

    private string Name(Section section)
    {
        if (!section.TryGet("name", out var entry) || !section.TryScalar(entry, out var name)) return "";
        if (!TestbedFolder.IsValid(name.Text))
            problems.Add(Codes.ConfigurationName, name.Location, $"the testbed name {Quoted.Text(name.Text)} cannot name a folder. Use letters, digits, '-', '_' and '.', beginning with a letter or digit.");
        return name.Text;
    }

    private List<Requirement> Requirements(YamlNode node)
    {
        var section = Section.Open(node, "require", RequireKeys, problems);
        var requirements = new List<Requirement>();
        foreach (var entry in section.Entries.Where(entry => RequireKeys.Known.Contains(entry.Name, StringComparer.Ordinal)))
        {
            if (!section.TryScalar(entry, out var scalar)) continue;
            if (Names.Contains(entry.Name, StringComparer.Ordinal)) requirements.Add(new NameRequirement(entry.Name, new Glob(scalar.Text)));
            else if (Amount(entry.Name, scalar) is { } amount) requirements.Add(amount);
        }

        return requirements;
    }

    private AmountRequirement? Amount(string key, YamlScalar scalar)
    {
        var text = scalar.Text.Trim();
        var relation = text.StartsWith(">=", StringComparison.Ordinal) ? Relation.AtLeast
            : text.StartsWith("<=", StringComparison.Ordinal) ? Relation.AtMost
            : Relation.Equal;
        if (SizeText.TryParse(relation == Relation.Equal ? text : text[2..], out var amount) && amount > 0)
            return new AmountRequirement(key, text, relation, amount);
        problems.Add(Codes.ConfigurationImpossibleValue, scalar.Location, $"{key} {Quoted.Text(scalar.Text)} is not an amount. Write {(key is "cores" ? "2 or \">= 4\"" : "\">= 16 GiB\"")}.");
        return null;
    }

    private Pin ReadPin(YamlNode node)
    {
        var section = Section.Open(node, "pin", PinKeys, problems);
        return new Pin(
            section.TryGet("cores", out var cores) ? Cores(cores.Value) : [],
            section.TryGet("node", out _) ? section.Whole("node", 0, 0, CoreList.Most) : null,
            section.OneOf("priority", Priorities));
    }

    // [1, 3] or "2-3" or 1.
    private List<int> Cores(YamlNode node)
    {
        IReadOnlyList<YamlNode> items = node is YamlList list ? list.Items : [node];
        var cores = new SortedSet<int>();
        foreach (var item in items)
        {
            if (item is YamlScalar scalar && CoreList.Parse(scalar.Text) is { Count: > 0 } listed) cores.UnionWith(listed);
            else problems.Add(Codes.ConfigurationImpossibleValue, item.Location, $"cores are numbers of processors from 0, such as [1] or [2-3]; found {item.Kind}.");
        }

        if (items.Count == 0) problems.Add(Codes.ConfigurationImpossibleValue, node.Location, "cores is an empty list. Name at least one processor, such as [1], or take the key out.");
        return [.. cores];
    }
}
