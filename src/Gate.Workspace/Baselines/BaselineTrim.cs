using System.Globalization;
using Gate.Core.Baselines;
using Gate.Core.Benchmarks;

namespace Gate.Workspace.Baselines;

/// <summary>Takes out of a baseline what no longer serves: sessions beyond those kept, and benchmarks that the newest session did not measure. Pure.</summary>
public static class BaselineTrim
{
    /// <summary>The trimmed baseline and a sentence for each thing that was taken out; none when nothing was.</summary>
    public static (Baseline Baseline, IReadOnlyList<string> Removed) Trim(Baseline baseline, Func<IReadOnlyList<Launch>, Noise> learn)
    {
        var sessions = baseline.Sessions.TakeLast(Baseline.SessionsKept).ToList();
        var removed = new List<string>();
        if (sessions.Count < baseline.Sessions.Count)
            removed.Add(string.Create(CultureInfo.InvariantCulture, $"{baseline.Sessions.Count - sessions.Count} session(s) beyond the last {Baseline.SessionsKept}"));
        var newest = sessions.Count > 0 ? sessions[^1].Id : "";
        var gone = baseline.Benchmarks.Where(benchmark => !IsIn(benchmark, newest)).ToList();
        removed.AddRange(gone.Select(benchmark => $"{benchmark.Id}: not in the newest session"));
        var kept = baseline.Benchmarks.Except(gone).Select(benchmark => Keep(benchmark, sessions, learn)).ToList();
        return (removed.Count == 0 ? baseline : baseline with { Sessions = sessions, Benchmarks = kept }, removed);
    }

    private static bool IsIn(StoredBenchmark benchmark, string session) =>
        benchmark.Metrics.Any(metric => metric.Sample.Launches.Any(launch => string.Equals(launch.Session, session, StringComparison.Ordinal)));

    private static StoredBenchmark Keep(StoredBenchmark benchmark, List<StoredSession> sessions, Func<IReadOnlyList<Launch>, Noise> learn)
    {
        var ids = sessions.Select(session => session.Id).ToHashSet(StringComparer.Ordinal);
        return benchmark with
        {
            Metrics = [.. benchmark.Metrics.Select(metric => Keep(metric, ids, learn)).OfType<StoredMetric>()],
        };
    }

    private static StoredMetric? Keep(StoredMetric metric, HashSet<string> sessions, Func<IReadOnlyList<Launch>, Noise> learn)
    {
        var launches = metric.Sample.Launches.Where(launch => sessions.Contains(launch.Session)).ToList();
        if (launches.Count == metric.Sample.Launches.Count) return metric;
        return launches.Count == 0 ? null : new StoredMetric(new Sample(metric.Sample.Metric, launches), metric.Noise.Learn(learn(launches)));
    }
}
