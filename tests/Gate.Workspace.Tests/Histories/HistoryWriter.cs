using Gate.Core.Benchmarks;
using Gate.Core.Histories;
using Gate.Core.Testbeds;

namespace Gate.Workspace.Tests;

/// <summary>Histories as tests need them.</summary>
internal static class HistoryWriter
{
    public const string Suite = "pools";

    private static readonly DateTimeOffset First = new(2025, 3, 1, 4, 5, 6, TimeSpan.Zero);

    public static Testbed Machine { get; } = BaselineWriter.Machine;

    /// <summary>One session of two benchmarks; its values tell its day.</summary>
    public static History Session(string id, int day, string suite = Suite, Testbed? testbed = null) => new(
        suite,
        Machine.Name,
        [new HistorySession(id, $"c0ffee{day:00}", First.AddDays(day), testbed ?? Machine)],
        [
            new HistorySeries(new BenchmarkId(suite, "A.Fast"), Metric.Time, [new HistoryPoint(100 + day, 1.5, 2.5, 5)]),
            new HistorySeries(new BenchmarkId(suite, "B.<Slow>\u202E", "Net8"), Metric.Allocated, [new HistoryPoint(24, 0, 0, 5)]),
        ]);
}
