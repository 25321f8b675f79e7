using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Replaying;

namespace Gate.Cli.Checking;

/// <summary>Keeps what duels taught with the baselines of this machine.</summary>
internal static class DuelNoises
{
    /// <summary>Notes the noise with every stored benchmark's time. Gives the suites that had something stored.</summary>
    public static IReadOnlyList<string> Store(Place place, IReadOnlyList<DuelNoise> noises)
    {
        var suites = place.StoredBaselines().Select(baseline => baseline.Suite).ToList();
        foreach (var suite in suites)
            place.Store.Update(place.Testbed.Name, suite, stored => With(stored!, noises.ToDictionary(noise => noise.Benchmark)));
        return suites;
    }

    private static Baseline With(Baseline baseline, Dictionary<BenchmarkId, DuelNoise> noises) => baseline with
    {
        Benchmarks =
        [
            .. baseline.Benchmarks.Select(benchmark => noises.TryGetValue(benchmark.Id, out var noise)
                ? benchmark with { Metrics = [.. benchmark.Metrics.Select(metric => With(metric, noise))] }
                : benchmark),
        ],
    };

    private static StoredMetric With(StoredMetric metric, DuelNoise noise) => metric.Sample.Metric == Metric.Time
        ? metric with { Noise = metric.Noise with { Duel = noise.Core, WildDuels = noise.Wild } }
        : metric;
}
