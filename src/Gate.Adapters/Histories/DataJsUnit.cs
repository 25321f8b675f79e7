using Gate.Core.Benchmarks;

namespace Gate.Adapters.Histories;

/// <summary>What an entry of data.js measures, told by its name, its unit and the tool that wrote it: github-action-benchmark has no word for a metric.</summary>
internal sealed record DataJsUnit
{
    private const string AllocatedEnding = ".Allocated";

    public DataJsUnit(string name, string unit, string tool)
    {
        Benchmark = name;
        if (IsHigherBetter(tool, unit.Trim()))
        {
            (Metric, Factor) = (new Metric(unit.Length > 0 ? unit : "value", unit, Direction.HigherIsBetter, IsExact: false), 1);
            return;
        }

        (Metric, Factor) = IsAllocated(name) ? (Metric.Allocated, 1) : Of(unit);
        if (Metric == Metric.Allocated && IsAllocated(name)) Benchmark = name[..^AllocatedEnding.Length];
    }

    /// <summary>The benchmark's name without the metric's.</summary>
    public string Benchmark { get; }

    /// <summary>The metric.</summary>
    public Metric Metric { get; }

    /// <summary>What its values are multiplied with to be in the metric's unit.</summary>
    public double Factor { get; }

    private static bool IsAllocated(string name) => name.EndsWith(AllocatedEnding, StringComparison.OrdinalIgnoreCase);

    // As github-action-benchmark itself takes its tools; one that it does not know is judged by its unit.
    private static bool IsHigherBetter(string tool, string unit) => tool switch
    {
        "customBiggerIsBetter" or "benchmarkjs" or "pytest" => true,
        "customSmallerIsBetter" => false,
        _ => unit.EndsWith("/s", StringComparison.OrdinalIgnoreCase) || unit.EndsWith("/sec", StringComparison.OrdinalIgnoreCase),
    };

    // "ns/iter" of Rust and "ns/op" of Go are times of one operation.
    private static (Metric Metric, double Factor) Of(string unit) => unit.Split('/')[0].Trim() switch
    {
        "ns" => (Metric.Time, 1),
        "us" or "\u00B5s" or "\u03BCs" => (Metric.Time, 1e3),
        "ms" => (Metric.Time, 1e6),
        "s" or "sec" => (Metric.Time, 1e9),
        "B" or "byte" or "bytes" => (Metric.Allocated, 1),
        "kB" or "KB" => (Metric.Allocated, 1e3),
        "KiB" => (Metric.Allocated, 1024),
        "MB" => (Metric.Allocated, 1e6),
        "MiB" => (Metric.Allocated, 1024 * 1024),
        "allocs" => (Metric.Allocations, 1),
        _ => (new Metric(unit.Length > 0 ? unit : "value", unit, Direction.LowerIsBetter, IsExact: false), 1),
    };
}
