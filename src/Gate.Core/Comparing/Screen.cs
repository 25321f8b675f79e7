using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Recording;
using Gate.Statistics;

namespace Gate.Core.Comparing;

/// <summary>Today's candidate launches against the stored ones of this testbed. It can clear a benchmark, never fail it.</summary>
public static class Screen
{
    /// <summary>Candidate launches that the screen takes of a benchmark.</summary>
    public const int Launches = 3;

    // Fewer sessions than this say nothing about how much sessions differ.
    private const int SessionsNeeded = 3;

    /// <summary>The share of the miss rate that the screen spends where it is used; the rounds keep the rest.</summary>
    public const double MissShare = 0.5;

    /// <summary>Whether the store knows enough about a metric to clear it, and is quiet enough that it would, if nothing has changed.</summary>
    public static bool CanClear(
        IReadOnlyList<Baseline> stored, BenchmarkId benchmark, Metric metric, RecordingHeader header, Policy policy)
    {
        if (StoredSamples.Find(stored, benchmark, metric, header) is not { } sample) return false;
        if (metric.IsExact) return true;
        var history = StoredSamples.History(stored, benchmark, metric, header);
        var threshold = policy.ThresholdFor(benchmark, metric);
        // The same launches again, as if today were like the store.
        var again = new Sample(metric, [.. Enumerable.Range(0, Launches).Select(_ => new Launch(header.Session, [sample.Value]))]);
        var evidence = new ClearingEvidence(Evidence(sample, again, history, LogScale.For(metric, threshold)));
        return evidence.UpperBound(policy.Misses, Rate.Miss) - evidence.Estimate < Math.Log(threshold.Catch.ToRatio(sample.Value));
    }

    /// <summary>The evidence of a screened pair. A noisy day widens what history says of the launches, never the reverse.</summary>
    public static IEvidence Evidence(Sample baseline, Sample candidate, IReadOnlyList<Launch> history, LogScale scale)
    {
        if (SessionsOf(history) < SessionsNeeded) return new NoEvidence();
        var learned = NestedVariance.Of(new NestedValues(history, scale).Sessions);
        var today = NestedVariance.Of(new NestedValues(candidate, scale).Sessions).WithinSessions;
        if (!learned.BetweenSessions.IsEstimated) return new NoEvidence();
        return new UnpairedEvidence(
            new NestedValues(baseline, scale),
            new NestedValues(candidate, scale),
            today.Variance > learned.WithinSessions.Variance ? today : learned.WithinSessions,
            learned.BetweenSessions);
    }

    private static int SessionsOf(IReadOnlyList<Launch> launches) =>
        launches.Select(launch => launch.Session).Distinct(StringComparer.Ordinal).Count();
}
