using Gate.Core.Testbeds;

namespace Gate.Testbeds.Describing;

/// <summary>All that is told of a machine.</summary>
/// <param name="Testbed">What it is as a testbed.</param>
/// <param name="Groups">The facts of this moment, which identify nothing.</param>
public sealed record MachineDescription(Testbed Testbed, IReadOnlyList<FactGroup> Groups)
{
    /// <summary>What identifies it; a key that is not known is among them.</summary>
    public FactGroup Identity => new("identity", [.. Probe.Keys.Select(key => new Fact(key, Testbed.Identity.GetValueOrDefault(key, "")))]);

    /// <summary>What is recorded with every result beside that.</summary>
    public FactGroup Notes => new("notes", [.. Testbed.Notes.OrderBy(note => note.Key, StringComparer.Ordinal).Select(note => new Fact(note.Key, note.Value))]);
}
