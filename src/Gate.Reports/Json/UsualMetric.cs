using Gate.Core.Benchmarks;

namespace Gate.Reports.Json;

/// <summary>What a metric of a name is when the report says no more about it.</summary>
internal static class UsualMetric
{
    private static readonly Metric[] Known = [Metric.Time, Metric.Allocated, Metric.Allocations, Metric.Instructions];

    /// <summary>A metric that Gate knows, with the unit as given; any other is noisy, and lower is better.</summary>
    public static Metric Of(string name, string unit) =>
        (Array.Find(Known, metric => string.Equals(metric.Name, name, StringComparison.Ordinal)) ?? Metric.Time) with { Name = name, Unit = unit };
}
