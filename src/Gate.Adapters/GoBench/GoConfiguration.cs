using Gate.Adapters.Machines;
using Gate.Core.Testbeds;

namespace Gate.Adapters.GoBench;

/// <summary>The "key: value" lines of a file.</summary>
internal sealed class GoConfiguration
{
    private readonly Dictionary<string, SortedSet<string>> said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> current = new(StringComparer.Ordinal);

    /// <summary>The package whose benchmarks follow; empty when none is named.</summary>
    public string Package => current.GetValueOrDefault("pkg", "");

    /// <summary>The commit, where all lines agree on one; empty otherwise.</summary>
    public string Commit => Only("commit");

    /// <summary>Counts the changes of keys that neither name the package nor the machine.</summary>
    public int Version { get; private set; }

    /// <summary>Takes a line's key and value.</summary>
    public void Set(string key, string value)
    {
        if (current.TryGetValue(key, out var before) && !string.Equals(before, value, StringComparison.Ordinal) && key is not ("pkg" or "goos" or "goarch" or "cpu")) Version++;
        current[key] = value;
        if (!said.TryGetValue(key, out var values)) said[key] = values = new(StringComparer.Ordinal);
        values.Add(value);
    }

    /// <summary>Every machine that the file names; the keys that vary give several.</summary>
    public IReadOnlyList<Testbed> ToTestbeds() => [.. said.Where(fact => fact.Key is not "pkg").SelectMany(fact => fact.Value.Select(value => One(fact.Key, value)))];

    private static Testbed One(string key, string value)
    {
        var facts = new Facts();
        if (key is "cpu") facts.Identify("cpu", ProcessorName.Of(value));
        else if (key is "goos") facts.Identify("os", value);
        else if (key is "goarch") facts.Identify("architecture", value switch { "amd64" => "x64", "386" => "x86", _ => value });
        if (key is not ("goos" or "goarch")) facts.Note(key, value);
        return facts.ToTestbed();
    }

    private string Only(string key) => said.TryGetValue(key, out var values) && values.Count == 1 ? values.First() : "";
}
