using Gate.Core.Diagnostics;

namespace Gate.Workspace.Configuration.Yaml;

/// <summary>A value of a YAML text with its place.</summary>
/// <param name="Location">Where it begins.</param>
/// <param name="Size">How many values it holds, itself and what its aliases expand to included.</param>
/// <param name="Height">How many levels it holds, its own included.</param>
internal abstract record YamlNode(Location Location, int Size, int Height)
{
    /// <summary>What the node is, as it is said in a message.</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value.</summary>
internal sealed record YamlScalar(Location Location, string Text, bool IsPlain) : YamlNode(Location, 1, 1)
{
    /// <summary>Whether nothing was written: "key:", "key: ~" or "key: null".</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <inheritdoc />
    public override string Kind => IsNull ? "nothing" : $"the value {Quoted.Text(Text)}";
}

/// <summary>Values in order.</summary>
internal sealed record YamlList(Location Location, IReadOnlyList<YamlNode> Items)
    : YamlNode(Location, 1 + Items.Sum(item => item.Size), 1 + Items.Select(item => item.Height).DefaultIfEmpty().Max())
{
    /// <inheritdoc />
    public override string Kind => "a list";
}

/// <summary>Keys with values, in the order they are written; a key may be there twice.</summary>
internal sealed record YamlMap(Location Location, IReadOnlyList<YamlEntry> Entries)
    : YamlNode(Location, 1 + Entries.Sum(entry => 1 + entry.Value.Size), 1 + Entries.Select(entry => entry.Value.Height).DefaultIfEmpty().Max())
{
    /// <inheritdoc />
    public override string Kind => "a map";
}

/// <summary>One key with its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value)
{
    /// <summary>The key's text.</summary>
    public string Name => Key.Text;
}
