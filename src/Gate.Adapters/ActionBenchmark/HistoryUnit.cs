using Gate.Core.Benchmarks;

namespace Gate.Adapters.ActionBenchmark;

/// <summary>What the units of data.js say: "ns", "ns/op", "ns/iter", "ms", "bytes", "B/op", "ops/sec", "iter/sec", or anything of the user's own.</summary>
internal static class HistoryUnit
{
    private static readonly Dictionary<string, double> Times = new(StringComparer.Ordinal)
    {
        ["ns"] = 1,
        ["us"] = 1e3,
        ["\u00B5s"] = 1e3,
        ["\u03BCs"] = 1e3,
        ["ms"] = 1e6,
        ["s"] = 1e9,
        ["sec"] = 1e9,
    };

    private static readonly Dictionary<string, double> Sizes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["b"] = 1,
        ["byte"] = 1,
        ["bytes"] = 1,
        ["kb"] = 1e3,
        ["kib"] = 1024,
        ["mb"] = 1e6,
        ["mib"] = 1024 * 1024,
    };

    /// <summary>The metric of a unit, and what a value is multiplied by.</summary>
    public static (Metric Metric, double Factor) Of(string unit)
    {
        var trimmed = unit.Trim();
        var part = trimmed.Split('/')[0].Trim();
        var isPerSecond = trimmed.EndsWith("/s", StringComparison.OrdinalIgnoreCase) || trimmed.EndsWith("/sec", StringComparison.OrdinalIgnoreCase);
        return isPerSecond ? (new Metric("throughput", trimmed, Direction.HigherIsBetter, IsExact: false), 1)
            : Times.TryGetValue(part, out var nanoseconds) ? (Metric.Time, nanoseconds)
            : Sizes.TryGetValue(part, out var bytes) ? (Metric.Allocated, bytes)
            : (new Metric("value", trimmed, Direction.LowerIsBetter, IsExact: false), 1);
    }
}
