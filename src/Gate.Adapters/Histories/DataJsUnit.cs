using Gate.Core.Benchmarks;

namespace Gate.Adapters.Histories;

/// <summary>What an entry of data.js measures, told by its name and unit: github-action-benchmark has no word for a metric.</summary>
internal sealed record DataJsUnit
{
    private const string AllocatedEnding = ".Allocated";

    public DataJsUnit(string name, string unit, bool isHigherBetter)
    {
        Benchmark = name;
        // "ns/iter" of Rust and "ns/op" of Go are times of one operation.
        var word = unit.Split('/')[0].Trim();
        (Metric, Factor) = word switch
        {
            _ when isHigherBetter => (new Metric(unit.Length > 0 ? unit : "value", unit, Direction.HigherIsBetter, IsExact: false), 1.0),
            _ when name.EndsWith(AllocatedEnding, StringComparison.OrdinalIgnoreCase) => (Metric.Allocated, 1.0),
            "ns" => (Metric.Time, 1.0),
            "us" or "µs" or "μs" => (Metric.Time, 1e3),
            "ms" => (Metric.Time, 1e6),
            "s" or "sec" => (Metric.Time, 1e9),
            "B" or "bytes" => (Metric.Allocated, 1.0),
            "allocs" => (Metric.Allocations, 1.0),
            _ => (new Metric(unit.Length > 0 ? unit : "value", unit, Direction.LowerIsBetter, IsExact: false), 1.0),
        };
        if (Metric == Metric.Allocated && name.EndsWith(AllocatedEnding, StringComparison.OrdinalIgnoreCase)) Benchmark = name[..^AllocatedEnding.Length];
    }

    /// <summary>The benchmark's name without the metric's.</summary>
    public string Benchmark { get; }

    /// <summary>The metric.</summary>
    public Metric Metric { get; }

    /// <summary>What its values are multiplied with to be in the metric's unit.</summary>
    public double Factor { get; }
}
