using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Recording;

namespace Gate.Core.Comparing;

/// <summary>Finds what the store holds of a benchmark that today's launches may be compared with.</summary>
public static class StoredSamples
{
    // Notes of which a change moves times and allocations.
    private static readonly string[] Watched = ["runtime", "benchmarkdotnet"];

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

    /// <summary>Why what is stored of a suite cannot be compared with; empty when nothing is stored of it, or nothing stands in the way.</summary>
    public static string Obstacle(IReadOnlyList<Baseline> stored, string suite, RecordingHeader header)
    {
        if (stored.FirstOrDefault(candidate => string.Equals(candidate.Suite, suite, StringComparison.Ordinal)) is not { } baseline) return "";
        var differences = baseline.Testbed.DifferencesTo(header.Testbed);
        var (then, now) = (baseline.Testbed.RecipeOf(suite), header.Testbed.RecipeOf(suite));
        return differences.Count > 0 ? $"what is stored is another machine's ({string.Join(", ", differences)})"
            : !string.Equals(then, now, StringComparison.Ordinal) ? $"what is stored was measured by another recipe ({then} → {now})"
            : !string.Equals(baseline.Commit, header.Baseline.Commit, StringComparison.Ordinal) ? $"what is stored is of commit {baseline.Commit}"
            : "";
    }

    /// <summary>What has changed since the stored launches without being another machine: "runtime: .NET 10.0.1 → .NET 10.0.2".</summary>
    public static IReadOnlyList<string> Changes(IReadOnlyList<Baseline> stored, string suite, RecordingHeader header) =>
        stored.FirstOrDefault(candidate => string.Equals(candidate.Suite, suite, StringComparison.Ordinal)) is not { } baseline ? [] :
        [
            .. Watched
                .Where(key => baseline.Testbed.Notes.TryGetValue(key, out var then) && header.Testbed.Notes.TryGetValue(key, out var now) && !string.Equals(then, now, StringComparison.Ordinal))
                .Select(key => $"{key}: {baseline.Testbed.Notes[key]} → {header.Testbed.Notes[key]}"),
        ];

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
