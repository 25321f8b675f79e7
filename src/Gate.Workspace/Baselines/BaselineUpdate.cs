using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Testbeds;

namespace Gate.Workspace.Baselines;

/// <summary>Adds what a session measured to what is stored. Pure.</summary>
public static class BaselineUpdate
{
    /// <summary>A baseline that holds nothing yet, for the first session.</summary>
    public static Baseline Empty(string suite, Testbed testbed) => new(suite, "", testbed, [], []);

    /// <summary>The baseline with the session as its newest. The last <see cref="Baseline.SessionsKept"/> sessions stay; a benchmark that the session did not measure stays as long as one of its sessions does.
    /// When the testbed's identity has changed (other hardware, other runtime), or a metric's unit has, older launches cannot be compared with the new ones and are left out.
    /// A session of the same id is replaced.</summary>
    /// <param name="baseline">What is stored; <see cref="Empty"/> when nothing is.</param>
    /// <param name="session">The new session.</param>
    /// <param name="testbed">The machine as the session found it.</param>
    /// <param name="benchmarks">What the session measured; benchmarks of other suites are left out.</param>
    /// <param name="learn">How a metric's scatter is learned from its launches.</param>
    /// <exception cref="GateException">A benchmark failed, or nothing was measured: such results are not stored.</exception>
    public static Baseline Add(
        Baseline baseline, StoredSession session, Testbed testbed, IReadOnlyList<Benchmark> benchmarks, Func<IReadOnlyList<Launch>, Noise> learn)
    {
        var measured = benchmarks.Where(benchmark => string.Equals(benchmark.Id.Suite, baseline.Suite, StringComparison.Ordinal)).ToDictionary(benchmark => benchmark.Id);
        CheckFitness(baseline.Suite, measured.Values);
        var comparable = baseline.Testbed.DifferencesTo(testbed).Count == 0 ? baseline : Empty(baseline.Suite, testbed);
        var earlier = comparable.Sessions.Where(kept => !string.Equals(kept.Id, session.Id, StringComparison.Ordinal)).TakeLast(Baseline.SessionsKept - 1).ToList();
        var ids = earlier.Select(kept => kept.Id).ToHashSet(StringComparer.Ordinal);
        var stored = comparable.Benchmarks.ToDictionary(benchmark => benchmark.Id);

        return comparable with
        {
            Commit = session.Commit,
            Testbed = testbed,
            Sessions = [.. earlier, session],
            Benchmarks =
            [
                .. stored.Keys.Union(measured.Keys).Order()
                    .Select(id => new StoredBenchmark(id, Join(stored.GetValueOrDefault(id), measured.GetValueOrDefault(id), ids, session.Id, learn)))
                    .Where(benchmark => benchmark.Metrics.Count > 0),
            ],
        };
    }

    private static void CheckFitness(string suite, IReadOnlyCollection<Benchmark> measured)
    {
        var failed = measured.Where(benchmark => benchmark.HasFailed).OrderBy(benchmark => benchmark.Id).ToList();
        if (failed.Count > 0)
            throw new GateException([.. failed.Select(benchmark => Diagnostic.Error(Codes.BaselineUnfit, $"{benchmark.Id} failed and is not stored: {benchmark.Failures[0]}"))]);
        if (!measured.Any(benchmark => benchmark.Samples.Count > 0))
            throw new GateException(Codes.BaselineUnfit, $"Nothing of the suite '{suite}' was measured, so there is nothing to store.");
    }

    private static List<StoredMetric> Join(
        StoredBenchmark? stored, Benchmark? measured, HashSet<string> kept, string session, Func<IReadOnlyList<Launch>, Noise> learn)
    {
        var old = (stored?.Metrics ?? []).ToDictionary(metric => metric.Sample.Metric.Name, StringComparer.Ordinal);
        var fresh = (measured?.Samples ?? []).ToDictionary(sample => sample.Metric.Name, StringComparer.Ordinal);
        return
        [
            .. old.Keys.Union(fresh.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(name => (Noise: old.GetValueOrDefault(name)?.Noise ?? Noise.Unknown, Sample: Join(old.GetValueOrDefault(name)?.Sample, fresh.GetValueOrDefault(name), kept, session)))
                .Where(metric => metric.Sample is not null)
                .Select(metric => new StoredMetric(metric.Sample!, metric.Noise.Learn(learn(metric.Sample!.Launches)))),
        ];
    }

    private static Sample? Join(Sample? old, Sample? fresh, HashSet<string> kept, string session)
    {
        var isSameUnit = old is not null && (fresh is null || old.Metric == fresh.Metric);
        var earlier = isSameUnit ? old!.Launches.Where(launch => kept.Contains(launch.Session)) : [];
        var now = fresh?.Launches.Select(launch => new Launch(session, [launch.Value])) ?? [];
        Launch[] launches = [.. earlier, .. now];
        return launches.Length > 0 ? new Sample((fresh ?? old)!.Metric, launches) : null;
    }
}
