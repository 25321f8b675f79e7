using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;

namespace Gate.Core.Planning;

/// <summary>What measuring a benchmark will probably take, by what is stored of it.</summary>
public static class ExpectedCost
{
    // A duel of a short benchmark takes a second for both sides; of a long one, some fifty calls a side.
    private const double ShortDuel = 1, CallsPerDuel = 100;

    // What nothing is known of scatters as half of the benchmarks do at most.
    private const double UsualScatter = 0.02;

    // An upper bound lies about two and a half standard errors above the estimate at the looks that decide.
    private const double StandardErrors = 2.5;

    /// <summary>Seconds, by the stored time and scatter of each benchmark; one second a duel and a usual scatter where nothing is stored.</summary>
    public static Func<BenchmarkId, double> Of(IReadOnlyList<Baseline> stored, GateConfiguration configuration)
    {
        var times = stored.SelectMany(baseline => baseline.Benchmarks)
            .Select(benchmark => (benchmark.Id, Time: benchmark.Metrics.FirstOrDefault(metric => metric.Sample.Metric == Metric.Time)))
            .Where(benchmark => benchmark.Time is not null)
            .ToDictionary(benchmark => benchmark.Id, benchmark => benchmark.Time!);
        return benchmark =>
        {
            var time = times.GetValueOrDefault(benchmark);
            var scatter = time?.Noise.Duel is { } duel && double.IsFinite(duel) ? duel : UsualScatter;
            var nanoseconds = time?.Sample.Value ?? 0;
            var room = Math.Log(configuration.Policy.ThresholdFor(benchmark, Metric.Time).Catch.ToRatio(Math.Max(nanoseconds, 1)));
            var duels = Math.Clamp(Math.Pow(StandardErrors * scatter / Math.Max(room, 1e-3), 2), configuration.Budget.MinLaunches, configuration.Budget.MaxLaunches);
            return duels * Math.Max(ShortDuel, CallsPerDuel * nanoseconds / 1e9);
        };
    }
}
