using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Testbeds;

namespace Gate.Core.Tests;

/// <summary>Baselines as a store holds them.</summary>
internal static class Stores
{
    /// <summary>One benchmark's time, by session.</summary>
    public static Baseline Of(string name, params IReadOnlyList<IReadOnlyList<double>> sessions) =>
        Of(Measurements.Machine, Recordings.BaseCommit, (name, Metric.Time, sessions));

    public static Baseline Of(
        Testbed testbed, string commit, params IReadOnlyList<(string Name, Metric Metric, IReadOnlyList<IReadOnlyList<double>> Sessions)> stored) => new(
        "pools",
        commit,
        testbed,
        [.. stored[0].Sessions.Select((_, index) => new StoredSession(SessionId(index), commit, new DateTimeOffset(2026, 2, 1 + index, 0, 0, 0, TimeSpan.Zero)))],
        [
            .. stored
                .GroupBy(entry => entry.Name, StringComparer.Ordinal)
                .Select(benchmark => new StoredBenchmark(
                    Measurements.Id(benchmark.Key),
                    [.. benchmark.Select(entry => new StoredMetric(new Sample(entry.Metric, Launches(entry.Sessions)), Noise.Unknown))])),
        ]);

    private static List<Launch> Launches(IReadOnlyList<IReadOnlyList<double>> sessions) =>
        [.. sessions.SelectMany((session, index) => session.Select(value => new Launch(SessionId(index), [value])))];

    private static string SessionId(int index) => $"s{index}";
}
