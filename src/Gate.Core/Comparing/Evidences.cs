using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Recording;
using Gate.Core.Reporting;

namespace Gate.Core.Comparing;

/// <summary>Gathers what was measured behind the findings of a report. Pure.</summary>
public static class Evidences
{
    /// <summary>What a recording holds, by benchmark and metric.</summary>
    /// <param name="recording">The launches.</param>
    /// <param name="stored">The baselines of this testbed, which stand in for launches of the base.</param>
    /// <param name="policy">Its floors are those of the comparison.</param>
    public static IReadOnlyDictionary<(BenchmarkId Benchmark, string Metric), Evidence> Of(CheckRecording recording, IReadOnlyList<Baseline> stored, Policy policy)
    {
        var launches = recording.Launches.ToLookup(launch => launch.Benchmark);
        return RecordedPairs.Of(recording.Header, launches, stored).ToDictionary(
            pair => (pair.Benchmark, pair.Metric.Name),
            pair => Of(pair, Ratios([.. launches[pair.Benchmark]], pair.Metric, policy.ThresholdFor(pair.Benchmark, pair.Metric))));
    }

    /// <summary>What two runs hold that were not measured side by side.</summary>
    public static IReadOnlyDictionary<(BenchmarkId Benchmark, string Metric), Evidence> Of(Run baseline, Run candidate) =>
        RunPairs.Of(baseline, candidate).ToDictionary(pair => (pair.Benchmark, pair.Metric.Name), pair => Of(pair, []));

    private static Evidence Of(Pair pair, IReadOnlyList<double> ratios) => new(ratios, Values(pair.Baseline), Values(pair.Candidate));

    private static IReadOnlyList<double> Values(Sample? sample) => sample is null ? [] : [.. sample.Launches.Select(launch => launch.Value)];

    // Equal values say nothing as a picture, and counts near 0 are compared on a shifted scale.
    private static IReadOnlyList<double> Ratios(IReadOnlyList<RecordedLaunch> launches, Metric metric, Threshold threshold) => metric.IsExact
        ? []
        : [.. Rounds.Differences(launches, metric, LogScale.For(metric, threshold)).Select(Math.Exp)];
}
