using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gate.Core.Benchmarks;
using Gate.Core.Testbeds;

namespace Gate.Core.Histories;

/// <summary>Histories as rows, and rows as histories.</summary>
public static class HistoryRows
{
    /// <summary>The rows of a history, session after session.</summary>
    public static IEnumerable<HistoryRow> Of(History history)
    {
        for (var i = 0; i < history.Sessions.Count; i++)
        {
            var session = history.Sessions[i];
            foreach (var series in history.Series)
                if (series.Points[i] is { } point) yield return new(session.Id, session.Commit, session.Time, series.Benchmark, series.Metric, point);
        }
    }

    /// <summary>A history for each suite of the rows. A sitting without a name gets one from its commit and time, so that the same rows are
    /// the same sessions whenever they are read. Of two rows for one point the later is taken.</summary>
    /// <param name="rows">The rows in any order.</param>
    /// <param name="testbed">The machine that they were measured on.</param>
    public static IReadOnlyList<History> Join(IReadOnlyList<HistoryRow> rows, Testbed testbed) =>
        [.. rows.GroupBy(row => row.Benchmark.Suite, StringComparer.Ordinal).OrderBy(suite => suite.Key, StringComparer.Ordinal).Select(suite => Join(suite.Key, [.. suite], testbed))];

    private static History Join(string suite, IReadOnlyList<HistoryRow> rows, Testbed testbed)
    {
        var named = rows.Select(row => (Id: IdOf(row), Row: row)).ToList();
        HistorySession[] sessions =
        [
            .. named.DistinctBy(row => row.Id)
                .Select(row => new HistorySession(row.Id, row.Row.Commit, row.Row.Time, testbed))
                .OrderBy(session => session.Time)
                .ThenBy(session => session.Id, StringComparer.Ordinal),
        ];
        var places = sessions.Select((session, i) => (session.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var series = new SortedDictionary<(BenchmarkId, string), (Metric Metric, HistoryPoint?[] Points)>(Comparer<(BenchmarkId, string)>.Create(
            (one, other) => one.Item1.CompareTo(other.Item1) is var order and not 0 ? order : string.CompareOrdinal(one.Item2, other.Item2)));
        foreach (var (id, row) in named)
        {
            var key = (row.Benchmark, row.Metric.Name);
            if (!series.TryGetValue(key, out var known)) series[key] = known = (row.Metric, new HistoryPoint?[sessions.Length]);
            known.Points[places[id]] = row.Point;
        }

        return new(suite, testbed.Name, sessions, [.. series.Select(one => new HistorySeries(one.Key.Item1, one.Value.Metric, one.Value.Points))]);
    }

    private static string IdOf(HistoryRow row)
    {
        if (row.Session.Length > 0) return row.Session;
        var time = row.Time.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        return $"{time}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Commit)))[..12]}";
    }
}
