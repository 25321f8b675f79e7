using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Gate.Core.Benchmarks;
using Gate.Core.Histories;
using Gate.Core.Testbeds;
using Gate.Workspace.Baselines;
using Npgsql;

namespace Gate.Workspace.Histories;

/// <summary>The statements on the tables of a history, within one transaction of a connection.</summary>
internal sealed class PostgresqlTables(NpgsqlConnection connection)
{
    private const int PointsAtOnce = 100_000;

    // Two writers that make the tables at once would both find them missing; the lock is given back with the transaction.
    private const string Make = """
        select pg_advisory_xact_lock(7154303104411);
        create table if not exists gate_sessions (
            key bigint generated always as identity primary key, testbed text not null, suite text not null, id text not null,
            commit text not null, measured text not null, machine text not null, unique (testbed, suite, id));
        create table if not exists gate_series (
            key bigint generated always as identity primary key, testbed text not null, suite text not null, benchmark text not null, job text not null,
            metric text not null, unit text not null, higher boolean not null, exact boolean not null, unique (testbed, suite, benchmark, job, metric));
        create table if not exists gate_points (
            series bigint not null references gate_series (key), session bigint not null references gate_sessions (key),
            value double precision not null, below double precision not null, above double precision not null, launches integer not null, primary key (series, session));
        """;

    /// <summary>Adds the sessions that are not there yet, and tells how many those were.</summary>
    public int Append(History added)
    {
        if (!AreMade()) Run(Make);
        var sessions = added.Sessions.Select(session => Insert(added, session)).ToList();
        if (sessions.TrueForAll(key => key is null)) return 0;
        var series = InsertSeries(added);
        var points = added.Series.SelectMany(one => one.Points
            .Select((point, i) => (Series: series[(one.Benchmark.Name, one.Benchmark.Job, one.Metric.Name)], Session: sessions[i], Point: point))
            .Where(entry => entry is { Session: not null, Point: not null }));
        foreach (var chunk in points.Chunk(PointsAtOnce)) Insert(chunk);
        return sessions.Count(key => key is not null);
    }

    /// <summary>What is stored of a suite on a testbed; without sessions where nothing is.</summary>
    public History Read(string testbed, string suite, Func<BenchmarkId, bool> wanted)
    {
        if (!AreMade()) return new(suite, testbed, [], []);
        // Sessions last: a point of one that came meanwhile has its session, and a session without its points has none that is wanted.
        var series = Series(testbed, suite).Where(one => wanted(one.Benchmark)).ToList();
        var points = Points([.. series.Select(one => one.Key)]);
        var sessions = Sessions(testbed, suite);
        var places = new Dictionary<long, int>();
        for (var i = 0; i < sessions.Count; i++) places[sessions[i].Key] = i;
        return new(suite, testbed, [.. sessions.Select(one => one.Session)], [.. series.Select(one => new HistorySeries(one.Benchmark, one.Metric, Placed(points, one.Key, places)))]);
    }

    /// <summary>The testbeds and suites that have a session.</summary>
    public IReadOnlyList<(string Testbed, string Suite)> List() =>
        AreMade() ? [.. Query("select distinct testbed, suite from gate_sessions", row => (row.GetString(0), row.GetString(1))).Order()] : [];

    private bool AreMade() => Query("select to_regclass('gate_points') is not null", row => row.GetBoolean(0))[0];

    private long? Insert(History history, HistorySession session) => Query(
        "insert into gate_sessions (testbed, suite, id, commit, measured, machine) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning key",
        row => (long?)row.GetInt64(0),
        history.Testbed, history.Suite, session.Id, session.Commit, session.Time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture), Text(session.Testbed)).FirstOrDefault();

    // In one order by all writers, so that none waits for another that waits for it.
    private Dictionary<(string, string, string), long> InsertSeries(History history)
    {
        var ordered = history.Series.OrderBy(one => one.Benchmark).ThenBy(one => one.Metric.Name, StringComparer.Ordinal).ToList();
        Run(
            "insert into gate_series (testbed, suite, benchmark, job, metric, unit, higher, exact) select $1, $2, * from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::boolean[]) on conflict do nothing",
            history.Testbed,
            history.Suite,
            ordered.Select(one => one.Benchmark.Name).ToArray(),
            ordered.Select(one => one.Benchmark.Job).ToArray(),
            ordered.Select(one => one.Metric.Name).ToArray(),
            ordered.Select(one => one.Metric.Unit).ToArray(),
            ordered.Select(one => one.Metric.Better == Direction.HigherIsBetter).ToArray(),
            ordered.Select(one => one.Metric.IsExact).ToArray());
        return Series(history.Testbed, history.Suite).ToDictionary(one => (one.Benchmark.Name, one.Benchmark.Job, one.Metric.Name), one => one.Key);
    }

    private void Insert((long Series, long? Session, HistoryPoint? Point)[] points) => Run(
        "insert into gate_points (series, session, value, below, above, launches) select * from unnest($1::bigint[], $2::bigint[], $3::double precision[], $4::double precision[], $5::double precision[], $6::integer[])",
        points.Select(point => point.Series).ToArray(),
        points.Select(point => point.Session!.Value).ToArray(),
        points.Select(point => point.Point!.Value).ToArray(),
        points.Select(point => point.Point!.Below).ToArray(),
        points.Select(point => point.Point!.Above).ToArray(),
        points.Select(point => point.Point!.Launches).ToArray());

    private List<(long Key, BenchmarkId Benchmark, Metric Metric)> Series(string testbed, string suite) =>
    [
        .. Query(
            "select key, benchmark, job, metric, unit, higher, exact from gate_series where testbed = $1 and suite = $2",
            row => (Key: row.GetInt64(0), Benchmark: new BenchmarkId(suite, row.GetString(1), row.GetString(2)), Metric: new Metric(row.GetString(3), row.GetString(4), row.GetBoolean(5) ? Direction.HigherIsBetter : Direction.LowerIsBetter, row.GetBoolean(6))),
            testbed,
            suite).OrderBy(one => one.Benchmark).ThenBy(one => one.Metric.Name, StringComparer.Ordinal),
    ];

    private List<(long Key, HistorySession Session)> Sessions(string testbed, string suite)
    {
        var machines = new Dictionary<string, Testbed>(StringComparer.Ordinal);
        return
        [
            .. Query(
                "select key, id, commit, measured, machine from gate_sessions where testbed = $1 and suite = $2",
                row => (Key: row.GetInt64(0), Session: new HistorySession(row.GetString(1), row.GetString(2), DateTimeOffset.Parse(row.GetString(3), CultureInfo.InvariantCulture), Machine(row.GetString(4), machines))),
                testbed,
                suite).OrderBy(one => one.Session.Time).ThenBy(one => one.Session.Id, StringComparer.Ordinal),
        ];
    }

    private Dictionary<long, List<(long Session, HistoryPoint Point)>> Points(long[] series)
    {
        var points = series.ToDictionary(key => key, _ => new List<(long, HistoryPoint)>());
        using var command = Command("select series, session, value, below, above, launches from gate_points where series = any($1)", series);
        using var reader = command.ExecuteReader();
        while (reader.Read()) points[reader.GetInt64(0)].Add((reader.GetInt64(1), new HistoryPoint(reader.GetDouble(2), reader.GetDouble(3), reader.GetDouble(4), reader.GetInt32(5))));
        return points;
    }

    private static HistoryPoint?[] Placed(Dictionary<long, List<(long Session, HistoryPoint Point)>> points, long series, Dictionary<long, int> places)
    {
        var placed = new HistoryPoint?[places.Count];
        foreach (var (session, point) in points[series])
            if (places.TryGetValue(session, out var place)) placed[place] = point;
        return placed;
    }

    private static Testbed Machine(string text, Dictionary<string, Testbed> known)
    {
        if (!known.TryGetValue(text, out var machine)) known[text] = machine = TestbedFormat.Read(StoredJson.ParseLine(text.AsMemory(), "gate_sessions", 1)["testbed"]);
        return machine;
    }

    private static string Text(Testbed testbed)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            TestbedFormat.Write(json, testbed);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private void Run(string statement, params object[] values)
    {
        using var command = Command(statement, values);
        command.ExecuteNonQuery();
    }

    private List<T> Query<T>(string statement, Func<NpgsqlDataReader, T> row, params object[] values)
    {
        using var command = Command(statement, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Every statement is a constant of this class; what comes from outside are its values.")]
    private NpgsqlCommand Command(string statement, params object[] values)
    {
        var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 300 };
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
