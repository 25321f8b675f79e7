using Gate.Core.Testbeds;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Describing;

/// <summary>Lines of a name, a colon and a value, as `sysctl` and PowerShell's Format-List write them.</summary>
internal sealed class NamedValues
{
    // In kibibytes or mebibytes: few enough to be counted in bytes.
    private const long LargestSize = 1L << 30;

    private readonly ILookup<string, string> _values;

    private NamedValues(ILookup<string, string> values) => _values = values;

    /// <summary>The lines of a text; what is no such line is passed over.</summary>
    public static NamedValues Parse(string text) => new(text
        .Split('\n')
        .Select(line => line.Split(':', 2))
        .Where(parts => parts.Length == 2)
        .ToLookup(parts => parts[0].Trim(), parts => OneLine.Of(parts[1]), StringComparer.Ordinal));

    /// <summary>The first value of that name; empty when there is none.</summary>
    public string this[string name] => All(name).FirstOrDefault("");

    /// <summary>All values of that name, in order.</summary>
    public IReadOnlyList<string> All(string name) => [.. _values[name]];

    /// <summary>The count that a name has; null when it is none.</summary>
    public long? Count(string name) => KernelText.Count(this[name]);

    /// <summary>The same, where it counts processors and the like.</summary>
    public int? Few(string name) => Count(name) is { } count and > 0 and <= CoreList.Most ? (int)count : null;

    /// <summary>The bytes of a size that is written in a larger unit.</summary>
    public long? Bytes(string name, long unit) => Count(name) is { } size and > 0 and < LargestSize ? size * unit : null;
}
