using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;

namespace Gate.Cli.Checking;

/// <summary>The metrics that a BenchmarkDotNet suite can be judged by.</summary>
internal static class SuiteMetrics
{
    private static readonly Metric[] Known = [Metric.Time, Metric.Allocated, Metric.Instructions];

    /// <summary>The metric of a name in gate.yml.</summary>
    /// <exception cref="GateException">Nothing measures a metric of that name in such a suite.</exception>
    public static Metric Named(string name) =>
        Array.Find(Known, metric => string.Equals(metric.Name, name, StringComparison.Ordinal))
        ?? throw new GateException(
            Codes.UnmeasuredMetric,
            $"A benchmarkdotnet suite measures {string.Join(", ", Known.Select(metric => metric.Name))}, not '{name}'. Take it out of the suite's `metrics` in gate.yml.");
}
