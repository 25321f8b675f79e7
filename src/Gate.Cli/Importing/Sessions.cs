using System.Globalization;
using System.Text.RegularExpressions;
using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Workspace.Git;

namespace Gate.Cli.Importing;

/// <summary>The sittings of results that another tool kept.</summary>
internal static partial class Sessions
{
    /// <summary>The sessions of a run, the oldest first, each with the benchmarks of its launches; sessions of commits that the repository does not have are left out.</summary>
    /// <param name="run">What was read.</param>
    /// <param name="repository">Where commits are looked up.</param>
    /// <param name="commit">The commit of results that name none.</param>
    /// <param name="cancel">Stops git.</param>
    public static async Task<IReadOnlyList<(StoredSession Session, IReadOnlyList<Benchmark> Benchmarks)>> Of(Run run, Repository repository, string commit, CancellationToken cancel)
    {
        var named = run.Benchmarks.SelectMany(benchmark => benchmark.Samples).SelectMany(sample => sample.Launches).Select(launch => launch.Session).Distinct(StringComparer.Ordinal).ToList();
        if (!named.TrueForAll(session => Dated().IsMatch(session)))
        {
            var measured = await repository.Resolve(run.Commit.Length > 0 ? run.Commit : commit, cancel);
            return [(new StoredSession($"imported-{measured[..10]}", measured, DateTimeOffset.UtcNow), run.Benchmarks)];
        }

        var sessions = new List<(StoredSession Session, IReadOnlyList<Benchmark> Benchmarks)>();
        foreach (var session in named.Order(StringComparer.Ordinal))
        {
            var parts = Dated().Match(session);
            if (await repository.TryResolve(parts.Groups["commit"].Value, cancel) is { Length: > 0 } known)
                sessions.Add((new StoredSession(session, known, Time(parts.Groups["time"].Value)), [.. run.Benchmarks.Select(benchmark => Only(benchmark, session)).Where(benchmark => benchmark.Samples.Count > 0)]));
        }

        return sessions;
    }

    private static Benchmark Only(Benchmark benchmark, string session) => benchmark with
    {
        Samples =
        [
            .. benchmark.Samples
                .Select(sample => (sample.Metric, Launches: sample.Launches.Where(launch => string.Equals(launch.Session, session, StringComparison.Ordinal)).ToList()))
                .Where(sample => sample.Launches.Count > 0)
                .Select(sample => new Sample(sample.Metric, sample.Launches)),
        ],
    };

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    // As the adapter of github-action-benchmark names them.
    [GeneratedRegex("^(?<time>[0-9]{8}T[0-9]{6}Z)-(?<commit>[0-9a-f]{7,40})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dated();
}
