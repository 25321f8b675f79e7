using System.Collections.Concurrent;
using Gate.Cli.Checking;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Trending;
using Gate.Reports.Trends;
using Gate.Workspace.Git;

namespace Gate.Cli.Trending;

/// <summary>Reads histories, finds their steps, and asks git what lies between.</summary>
internal static class TrendSession
{
    // A benchmark alone does not tell a machine's step from a commit's; so many others do, and are read in no time.
    private const int Companions = 40;
    private const int MostCommits = 20;

    /// <summary>The trends that are asked for.</summary>
    /// <exception cref="GateException">There is no history, or nothing in it has such a name.</exception>
    public static async Task<TrendAnswer> Find(Place place, TrendRequest request, CancellationToken cancel)
    {
        var stored = Stored(place, request.Testbed, request.Suite);
        var since = request.Since.Length > 0 ? await Since.Of(place, request.Since, cancel) : null;
        var trends = stored.SelectMany(one => Trends(place, one.Testbed, one.Suite, request, since)).ToList();
        if (trends.Count == 0) throw new GateException(Codes.HistoryUnknownBenchmark, $"No benchmark of the history is called {string.Join(" or ", request.Benchmarks.Select(name => $"'{name}'"))}{(request.Metric.Length > 0 ? $" with the metric '{request.Metric}'" : "")}.");
        if (since is not null && trends.TrueForAll(trend => trend.Since is null))
            throw new GateException(Codes.HistoryUnknownCommit, $"Nothing was measured at '{request.Since}' or before it, or nothing after it.");
        return new(trends, await Commits(place, trends, cancel));
    }

    /// <summary>The testbeds and suites that are asked for and have a history.</summary>
    /// <exception cref="GateException">There are none.</exception>
    public static IReadOnlyList<(string Testbed, string Suite)> Stored(Place place, string testbed, string suite)
    {
        var all = place.History.List();
        IReadOnlyList<(string Testbed, string Suite)> asked =
        [
            .. all.Where(one => testbed.Length == 0 || string.Equals(one.Testbed, testbed, StringComparison.Ordinal))
                .Where(one => suite.Length == 0 || string.Equals(one.Suite, suite, StringComparison.Ordinal)),
        ];
        if (asked.Count > 0) return asked;
        throw new GateException(Codes.HistoryEmpty, all.Count == 0
            ? "Nothing was stored yet. `dotnet gate baseline update` appends points, and so do checks of the default branch in CI where gate.yml has `history:`; `dotnet gate trend import` takes those of other tools."
            : $"There is a history of {string.Join(", ", all.Select(one => $"{one.Suite} on {one.Testbed}"))}, and none of what was named.");
    }

    private static IEnumerable<Trend> Trends(Place place, string testbed, string suite, TrendRequest request, Since? since)
    {
        var aliases = new Aliases(place.Configuration.Aliases);
        var globs = request.Benchmarks.Select(name => new Glob(name)).ToList();
        bool IsAsked(BenchmarkId id) => globs.Count == 0 || globs.Exists(glob => glob.Matches(id.Name) || glob.Matches(id.DisplayName));
        bool IsAskedToday(BenchmarkId id) => IsAsked(id) || IsAsked(id with { Name = aliases.Today(id.Name) });

        var history = aliases.Apply(place.History.Read(testbed, suite, Wanted(place, testbed, suite, globs.Count == 0 ? null : IsAskedToday)));
        var trends = TrendFinder.Find(history, place.Configuration.Policy.FalseAlarms, since?.PlaceIn(history) ?? -1);
        return trends.Where(trend => IsAsked(trend.Benchmark)).Where(trend => request.Metric.Length == 0 || string.Equals(trend.Metric.Name, request.Metric, StringComparison.Ordinal));
    }

    // Names are found without reading the numbers behind them.
    private static Func<BenchmarkId, bool> Wanted(Place place, string testbed, string suite, Func<BenchmarkId, bool>? isAsked)
    {
        if (isAsked is null) return static _ => true;
        var names = new ConcurrentDictionary<BenchmarkId, bool>();
        place.History.Read(testbed, suite, id => !names.TryAdd(id, true) && false);
        var companions = names.Keys.Where(id => !isAsked(id)).Order().Take(Companions).ToHashSet();
        return id => companions.Contains(id) || isAsked(id);
    }

    private static async Task<IReadOnlyDictionary<(string From, string To), IReadOnlyList<(string Commit, string Subject)>>> Commits(Place place, List<Trend> trends, CancellationToken cancel)
    {
        var pairs = trends.SelectMany(trend => trend.Steps).Select(step => (step.Before.Commit, step.After.Commit)).Distinct().ToList();
        var commits = new Dictionary<(string From, string To), IReadOnlyList<(string Commit, string Subject)>>();
        if (pairs.Count == 0 || await TryRepository(place, cancel) is not { } repository) return commits;
        foreach (var (from, to) in pairs) commits[(from, to)] = await repository.Between(from, to, MostCommits, cancel);
        return commits;
    }

    /// <summary>What pictures of trends say beyond them.</summary>
    public static async Task<TrendOptions> Options(Place place, CancellationToken cancel) =>
        new(Path.GetFileName(Path.TrimEndingDirectorySeparator(place.Folder)), await CommitPages(place, cancel));

    /// <summary>Where the pages of commits are; empty where there is no repository, or its origin does not say.</summary>
    public static async Task<string> CommitPages(Place place, CancellationToken cancel) =>
        await TryRepository(place, cancel) is { } repository ? await repository.PagesOfCommits(cancel) : "";

    // A history can be looked at where there is no repository.
    private static async Task<Repository?> TryRepository(Place place, CancellationToken cancel)
    {
        try
        {
            return await place.Repository(cancel);
        }
        catch (GateException)
        {
            return null;
        }
    }
}
