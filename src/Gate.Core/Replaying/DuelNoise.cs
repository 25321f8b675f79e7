using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Statistics;

namespace Gate.Core.Replaying;

/// <summary>How much the duels of one benchmark scatter where nothing differs, on the scale of ln(candidate ÷ baseline).</summary>
/// <param name="Benchmark">Which.</param>
/// <param name="Duels">How many duels tell it.</param>
/// <param name="Centre">Their median: what the candidate's place alone does; 0 where the duel is fair.</param>
/// <param name="StandardDeviation">The usual one, wild duels included; NaN for one duel.</param>
/// <param name="Core">The robust one (<see cref="Spread"/>), which wild duels do not move.</param>
/// <param name="Wild">The share of duels more than five times the core away from the centre.</param>
public sealed record DuelNoise(BenchmarkId Benchmark, int Duels, double Centre, double StandardDeviation, double Core, double Wild)
{
    private const double WildDistance = 5;

    /// <summary>The noise of every benchmark's time, in the order of the family.</summary>
    public static IReadOnlyList<DuelNoise> Of(DuelPool pool, Policy policy) =>
        [.. pool.Benchmarks.Select(benchmark => Of(benchmark, Differences(pool.Duels[benchmark], policy)))];

    /// <summary>The noise that differences of duels show; at least one difference.</summary>
    public static DuelNoise Of(BenchmarkId benchmark, IReadOnlyList<double> differences)
    {
        var (centre, core) = (Median.Of(differences), Spread.Of(differences));
        var mean = differences.Average();
        return new DuelNoise(
            benchmark,
            differences.Count,
            centre,
            Math.Sqrt(differences.Sum(difference => (difference - mean) * (difference - mean)) / (differences.Count - 1)),
            core,
            (double)differences.Count(difference => Math.Abs(difference - centre) > WildDistance * core) / differences.Count);
    }

    // Recordings count their rounds each from 1.
    private static IReadOnlyList<double> Differences(IReadOnlyList<RecordedDuel> duels, Policy policy)
    {
        var scale = LogScale.For(Metric.Time, policy.ThresholdFor(duels[0].Baseline.Benchmark, Metric.Time));
        return [.. duels.SelectMany(duel => duel.Baseline.Stage == Recording.Stage.Control
            ? Rounds.ControlDifferences([duel.Baseline, duel.Candidate], Metric.Time, scale)
            : Rounds.Differences([duel.Baseline, duel.Candidate], Metric.Time, scale))];
    }
}
