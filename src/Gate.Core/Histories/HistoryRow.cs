using Gate.Core.Benchmarks;

namespace Gate.Core.Histories;

/// <summary>One point of a history with all that it belongs to, as files of other tools have it.</summary>
/// <param name="Session">What tells its sitting from others; empty where the source does not say.</param>
/// <param name="Commit">The commit that was measured.</param>
/// <param name="Time">When it was measured.</param>
/// <param name="Benchmark">Which benchmark, with its suite.</param>
/// <param name="Metric">Which metric.</param>
/// <param name="Point">What was measured.</param>
public sealed record HistoryRow(string Session, string Commit, DateTimeOffset Time, BenchmarkId Benchmark, Metric Metric, HistoryPoint Point);
