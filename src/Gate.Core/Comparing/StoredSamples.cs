using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Recording;

namespace Gate.Core.Comparing;

/// <summary>Finds what the store holds of a benchmark that today's launches may be compared with.</summary>
public static class StoredSamples
{
    /// <summary>The launches stored for the commit that the recording compares with; null when the store measured another commit
    /// (its code may differ), another machine, by another recipe, or not this benchmark.</summary>
    public static Sample? Find(IReadOnlyList<Baseline> stored, BenchmarkId benchmark, Metric metric, RecordingHeader header) =>
        Entry(stored, benchmark, metric, header) is var (baseline, entry)
            && Launches(baseline, entry) is { Count: > 0 } launches
            ? new Sample(metric, launches)
            : null;

    /// <summary>Every stored launch of a benchmark, whatever its commit: what noise is learned from.</summary>
    public static IReadOnlyList<Launch> History(IReadOnlyList<Baseline> stored, BenchmarkId benchmark, Metric metric, RecordingHeader header) =>
        Entry(stored, benchmark, metric, header)?.Entry.Sample.Launches ?? [];

    private static (Baseline Baseline, StoredMetric Entry)? Entry(
        IReadOnlyList<Baseline> stored, BenchmarkId benchmark, Metric metric, RecordingHeader header)
    {
        var baseline = stored.FirstOrDefault(candidate =>
            string.Equals(candidate.Suite, benchmark.Suite, StringComparison.Ordinal)
            && candidate.Testbed.DifferencesTo(header.Testbed).Count == 0
            && string.Equals(candidate.Testbed.RecipeOf(benchmark.Suite), header.Testbed.RecipeOf(benchmark.Suite), StringComparison.Ordinal));
        var entry = baseline?.Benchmarks
            .FirstOrDefault(candidate => candidate.Id == benchmark)?.Metrics
            .FirstOrDefault(candidate => string.Equals(candidate.Sample.Metric.Name, metric.Name, StringComparison.Ordinal));
        return entry is null
            || !string.Equals(baseline!.Commit, header.Baseline.Commit, StringComparison.Ordinal)
            ? null
            : (baseline, entry);
    }

    private static List<Launch> Launches(Baseline baseline, StoredMetric entry)
    {
        var sessions = baseline.Sessions
            .Where(session => string.Equals(session.Commit, baseline.Commit, StringComparison.Ordinal))
            .Select(session => session.Id)
            .ToHashSet(StringComparer.Ordinal);
        return [.. entry.Sample.Launches.Where(launch => sessions.Contains(launch.Session))];
    }
}
