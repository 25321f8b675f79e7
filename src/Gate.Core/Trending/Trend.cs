using Gate.Core.Benchmarks;
using Gate.Core.Histories;

namespace Gate.Core.Trending;

/// <summary>How one benchmark and metric went over the sessions of a testbed.</summary>
/// <param name="Testbed">The testbed's name.</param>
/// <param name="Benchmark">Which benchmark.</param>
/// <param name="Metric">Which metric.</param>
/// <param name="Sessions">The sessions that measured it, oldest first.</param>
/// <param name="Points">What each of them measured.</param>
/// <param name="Steps">Where its level stepped, oldest first.</param>
public sealed record Trend(
    string Testbed, BenchmarkId Benchmark, Metric Metric, IReadOnlyList<HistorySession> Sessions, IReadOnlyList<HistoryPoint> Points, IReadOnlyList<TrendStep> Steps)
{
    /// <summary>How the newest values stand to those of a commit that was asked for; null where none was.</summary>
    public TrendChange? Since { get; init; }
}

/// <summary>The newest level of a benchmark against that of an earlier session.</summary>
/// <param name="From">The session that is compared with.</param>
/// <param name="FromValue">The median around it.</param>
/// <param name="Value">The median of the newest values.</param>
/// <param name="Ratio">Newest ÷ earlier, turned so that more than 1 is worse; null where a level is not positive.</param>
/// <param name="Lower">The lower bound of the ratio at 95 %.</param>
/// <param name="Upper">The upper bound.</param>
public sealed record TrendChange(HistorySession From, double FromValue, double Value, double? Ratio, double? Lower, double? Upper);
