using System.Text.Json;
using Gate.Adapters.Files;
using Gate.Core.Benchmarks;

namespace Gate.Adapters.ActionBenchmark;

/// <summary>What was measured of one commit.</summary>
/// <param name="Commit">The commit; empty when the entry names none.</param>
/// <param name="Time">When it was measured.</param>
/// <param name="Values">One value a benchmark.</param>
internal sealed record HistoryEntry(string Commit, DateTimeOffset Time, IReadOnlyList<HistoryValue> Values)
{
    // 9999-12-31 in milliseconds; later is no time that .NET knows.
    private const long LatestMilliseconds = 253_402_300_799_999;

    /// <summary>The sitting that its launches are tagged with.</summary>
    public string Session => HistoryReader.Session(Time, Commit);

    /// <summary>Reads an entry.</summary>
    public static HistoryEntry Of(JsonElement entry, ResultFile file)
    {
        var commit = entry.TryGetProperty("commit", out var said) && said.TryGetProperty("id", out var id) ? id.GetString() ?? "" : "";
        var date = entry.TryGetProperty("date", out var when) && when.TryGetInt64(out var milliseconds) && milliseconds is >= 0 and <= LatestMilliseconds
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : throw HistoryReader.Refusal(file, "an entry has no \"date\"");
        var benches = entry.TryGetProperty("benches", out var list) ? list.EnumerateArray().Select(bench => HistoryValue.Of(bench, file)) : [];
        // A name that is there twice in an entry is measured twice: two launches of a session.
        return new HistoryEntry(commit, date, [.. benches]);
    }
}

/// <summary>One value of an entry.</summary>
/// <param name="Name">The benchmark.</param>
/// <param name="Metric">What was measured.</param>
/// <param name="Value">How much, in the metric's unit.</param>
internal sealed record HistoryValue(string Name, Metric Metric, double Value)
{
    /// <summary>Reads a value; the unit says what it is.</summary>
    public static HistoryValue Of(JsonElement bench, ResultFile file)
    {
        var name = bench.TryGetProperty("name", out var said) ? said.GetString() ?? "" : "";
        if (name.Length == 0) throw HistoryReader.Refusal(file, "a bench has no \"name\"");
        if (!bench.TryGetProperty("value", out var number) || !number.TryGetDouble(out var value) || !double.IsFinite(value))
            throw HistoryReader.Refusal(file, $"'{(name.Length > 60 ? name[..60] : name)}' has no number as its \"value\"");
        var (metric, factor) = HistoryUnit.Of(bench.TryGetProperty("unit", out var unit) ? unit.GetString() ?? "" : "");
        return new HistoryValue(name, metric, value * factor);
    }
}
