using Gate.Core.Benchmarks;

namespace Gate.Core.Histories;

/// <summary>Histories of one suite and testbed made into one: what several files, branches or imports hold.</summary>
public static class HistoryJoin
{
    /// <summary>All sessions of all parts, each once, oldest first. Where two parts hold one session, the first one's is taken.</summary>
    /// <param name="suite">The suite of all parts.</param>
    /// <param name="testbed">The testbed of all parts.</param>
    /// <param name="parts">Any number of them, none included.</param>
    public static History Of(string suite, string testbed, IReadOnlyList<History> parts)
    {
        if (parts is [var only]) return only;
        var owners = new Dictionary<string, (int Part, int Session)>(StringComparer.Ordinal);
        for (var part = 0; part < parts.Count; part++)
        {
            for (var session = 0; session < parts[part].Sessions.Count; session++)
                owners.TryAdd(parts[part].Sessions[session].Id, (part, session));
        }

        var order = owners.Values
            .OrderBy(owner => parts[owner.Part].Sessions[owner.Session].Time)
            .ThenBy(owner => parts[owner.Part].Sessions[owner.Session].Id, StringComparer.Ordinal)
            .ToArray();
        return new(suite, testbed, [.. order.Select(owner => parts[owner.Part].Sessions[owner.Session])], Series(parts, order));
    }

    /// <summary>The history without sessions that are known already, and without series that have no point then.</summary>
    public static History Without(History history, IReadOnlySet<string> known)
    {
        int[] kept = [.. Enumerable.Range(0, history.Sessions.Count).Where(i => !known.Contains(history.Sessions[i].Id))];
        return history with
        {
            Sessions = [.. kept.Select(i => history.Sessions[i])],
            Series = [.. history.Series.Select(series => series with { Points = [.. kept.Select(i => series.Points[i])] }).Where(series => series.Points.Any(point => point is not null))],
        };
    }

    private static List<HistorySeries> Series(IReadOnlyList<History> parts, (int Part, int Session)[] order)
    {
        var places = new Dictionary<(int Part, int Session), int>();
        for (var i = 0; i < order.Length; i++) places[order[i]] = i;

        var points = new Dictionary<(BenchmarkId, string), (Metric Metric, HistoryPoint?[] Points)>();
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var series in parts[part].Series)
            {
                var key = (series.Benchmark, series.Metric.Name);
                if (!points.TryGetValue(key, out var joined)) points[key] = joined = (series.Metric, new HistoryPoint?[order.Length]);
                for (var session = 0; session < series.Points.Count; session++)
                    if (places.TryGetValue((part, session), out var place)) joined.Points[place] = series.Points[session];
            }
        }

        return
        [
            .. points
                .OrderBy(entry => entry.Key.Item1)
                .ThenBy(entry => entry.Key.Item2, StringComparer.Ordinal)
                .Select(entry => new HistorySeries(entry.Key.Item1, entry.Value.Metric, entry.Value.Points)),
        ];
    }
}
