using System.Text;
using Gate.Core.Benchmarks;

namespace Gate.Adapters.GoBench;

/// <summary>The units of a file and what its Unit lines say of them.</summary>
internal sealed class GoUnits
{
    private readonly Dictionary<string, GoUnit> known = new(Utf8Comparer.Instance);
    private readonly Dictionary<string, GoUnit>.AlternateLookup<ReadOnlySpan<byte>> byBytes;
    private readonly Dictionary<string, List<string>> settings = new(StringComparer.Ordinal);

    /// <summary>Knows no unit yet.</summary>
    public GoUnits() => byBytes = known.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>The unit of this text.</summary>
    public GoUnit Find(ReadOnlySpan<byte> text)
    {
        if (byBytes.TryGetValue(text, out var unit)) return unit;
        unit = GoUnit.Of(Encoding.UTF8.GetString(text));
        known[unit.Text] = unit;
        return unit;
    }

    /// <summary>Reads "Unit ns/op better=lower assume=exact".</summary>
    public void ReadLine(ReadOnlySpan<byte> line)
    {
        var fields = new GoFields(line);
        fields.Next();
        var metric = Find(fields.Next()).Metric.Name;
        if (!settings.TryGetValue(metric, out var list)) settings[metric] = list = [];
        for (var field = fields.Next(); !field.IsEmpty; field = fields.Next()) list.Add(Encoding.UTF8.GetString(field));
    }

    /// <summary>The metric as the Unit lines of the whole file describe it.</summary>
    public Metric Describe(Metric metric) =>
        !GoUnit.IsOwn(metric) && settings.TryGetValue(metric.Name, out var list) ? list.Aggregate(metric, GoUnit.Apply) : metric;
}
