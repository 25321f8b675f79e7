using Gate.Core.Testbeds;

namespace Gate.Adapters.Machines;

/// <summary>Collects what a file says about its machine; what it does not know stays absent.</summary>
internal sealed class Facts
{
    private readonly Dictionary<string, string> identity = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> notes = new(StringComparer.Ordinal);

    /// <summary>Adds something that identifies the machine.</summary>
    public void Identify(string key, string value) => Add(identity, key, value);

    /// <summary>Adds something worth recording.</summary>
    public void Note(string key, string value) => Add(notes, key, value);

    /// <summary>The machine.</summary>
    public Testbed ToTestbed() => new("", identity, notes);

    private static void Add(Dictionary<string, string> facts, string key, string value)
    {
        if (value.Length > 0) facts[key] = value;
    }
}
