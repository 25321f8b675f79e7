using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Testbeds;
using Gate.Workspace.Baselines;

namespace Gate.Workspace.Tests;

/// <summary>Baselines as tests need them.</summary>
internal static class BaselineWriter
{
    public static readonly Testbed Machine = new(
        "bench-01",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["cpu"] = "AMD EPYC 7763", ["runtime"] = ".NET 10.0" },
        new Dictionary<string, string>(StringComparer.Ordinal) { ["tool"] = "0.1.0" });

    public static StoredSession Session(string id, int day = 1) =>
        new(id, $"c0ffee{day:00}", new DateTimeOffset(2025, 3, day, 4, 5, 6, TimeSpan.FromHours(2)).AddTicks(1234567));

    public static Benchmark Measured(string name, params double[] times) => new(
        new BenchmarkId("pools", name), [new Sample(Metric.Time, [.. times.Select(time => new Launch("run", [time, time, time]))])], [], []);

    /// <summary>Noise that tells how many launches it was learned from.</summary>
    public static Noise Learn(IReadOnlyList<Launch> launches) => new(launches.Count, double.NaN);

    public static Baseline Add(this Baseline baseline, StoredSession session, params Benchmark[] benchmarks) =>
        BaselineUpdate.Add(baseline, session, Machine, benchmarks, Learn);

    // Each writer stores under benchmarks of its own, so that a lost update is a missing benchmark.
    public static void AddSessions(BaselineStore store, string id, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var name = $"{id}.{i:000}";
            store.Update(Machine.Name, "pools", stored => (stored ?? BaselineUpdate.Empty("pools", Machine)).Add(Session("shared"), Kept(stored, Measured(name, 1 + i))));
        }
    }

    private static Benchmark[] Kept(Baseline? stored, Benchmark added) =>
    [
        .. (stored?.Benchmarks ?? []).Select(benchmark => new Benchmark(benchmark.Id, [.. benchmark.Metrics.Select(metric => metric.Sample)], [], [])),
        added,
    ];
}
