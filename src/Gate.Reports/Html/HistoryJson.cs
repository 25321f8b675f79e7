using System.Text.Json;
using Gate.Core.Histories;
using Gate.Core.Trending;
using Gate.Reports.Trends;
using Gate.Reports.Wording;

namespace Gate.Reports.Html;

/// <summary>Writes trends as data of a page: every session once, and of each series its values over them.</summary>
internal sealed class HistoryJson
{
    // A page of more points takes long to load; what is older is in the history itself.
    private const int MostPoints = 1_000_000;
    private const int FewestOfSeries = 50;

    private readonly TrendAnswer _answer;
    private readonly List<HistorySession> _sessions = [];
    private readonly Dictionary<(string Testbed, string Suite, string Id), int> _places = [];
    private readonly int _most;

    /// <summary>Prepares the sessions of all trends.</summary>
    public HistoryJson(TrendAnswer answer)
    {
        _answer = answer;
        _most = Math.Max(FewestOfSeries, MostPoints / Math.Max(1, answer.Trends.Count));
        foreach (var suite in answer.Trends.GroupBy(trend => (trend.Testbed, trend.Benchmark.Suite)))
        {
            var known = new HashSet<string>(StringComparer.Ordinal);
            var sessions = suite.SelectMany(Newest).Where(session => known.Add(session.Id)).OrderBy(session => session.Time).ThenBy(session => session.Id, StringComparer.Ordinal);
            foreach (var session in sessions.ToList())
            {
                _places[(suite.Key.Testbed, suite.Key.Suite, session.Id)] = _sessions.Count;
                _sessions.Add(session);
            }
        }
    }

    /// <summary>The list of sessions.</summary>
    public void WriteSessions(Utf8JsonWriter json)
    {
        json.WriteStartArray("sessions");
        foreach (var session in _sessions)
        {
            json.WriteStartObject();
            json.WriteNumber("t", session.Time.ToUnixTimeSeconds());
            json.Name("c", session.Commit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>One series.</summary>
    public void Write(Utf8JsonWriter json, Trend trend)
    {
        var skipped = Math.Max(0, trend.Points.Count - _most);
        int PlaceOf(int i) => _places[(trend.Testbed, trend.Benchmark.Suite, trend.Sessions[i].Id)];
        var (first, last) = (PlaceOf(skipped), PlaceOf(trend.Points.Count - 1));
        var points = new HistoryPoint?[last - first + 1];
        for (var i = skipped; i < trend.Points.Count; i++) points[PlaceOf(i) - first] = trend.Points[i];
        json.WriteStartObject("h");
        json.WriteNumber("from", first);
        if (skipped > 0) json.WriteNumber("older", skipped);
        json.Numbers("v", points.Select(point => point?.Value));
        if (points.Any(point => point is { Below: > 0 } or { Above: > 0 }))
        {
            json.Numbers("lo", points.Select(point => point?.Below));
            json.Numbers("hi", points.Select(point => point?.Above));
        }

        json.WriteStartArray("steps");
        foreach (var step in trend.Steps) Write(json, step, trend);
        json.WriteEndArray();
        WriteChanges(json, trend, skipped, PlaceOf);
        if (trend.Since is { } since) json.Prose("since", $"Since {TrendWords.Commit(since.From)}: {TrendWords.Since(since, trend)}");
        json.WriteEndObject();
    }

    private IEnumerable<HistorySession> Newest(Trend trend) => trend.Sessions.Skip(Math.Max(0, trend.Sessions.Count - _most));

    private void Write(Utf8JsonWriter json, TrendStep step, Trend trend)
    {
        json.WriteStartObject();
        json.WriteNumber("t", step.After.Time.ToUnixTimeSeconds());
        json.WriteString("cause", TrendWords.CauseWord(step));
        json.WriteBoolean("worse", step.IsWorse);
        json.Prose("text", TrendWords.Step(step, trend));
        json.Name("from", step.Before.Commit);
        json.Name("to", step.After.Commit);
        json.WriteStartArray("said");
        foreach (var line in TrendWords.Reasons(step)) json.WriteStringValue(Visible.Prose(line));
        json.WriteEndArray();
        json.WriteStartArray("commits");
        foreach (var (commit, subject) in _answer.Between(step))
        {
            json.WriteStartArray();
            json.WriteStringValue(Visible.Name(commit));
            json.WriteStringValue(Visible.Prose(subject));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Where the machine or its recipe is another one than at the point before, whether or not anything stepped there.
    private static void WriteChanges(Utf8JsonWriter json, Trend trend, int skipped, Func<int, int> placeOf)
    {
        json.WriteStartArray("changes");
        for (var i = skipped + 1; i < trend.Sessions.Count; i++)
        {
            var (before, after) = (trend.Sessions[i - 1].Testbed, trend.Sessions[i].Testbed);
            if (ReferenceEquals(before, after) || TestbedChange.Of(before, after) is not { Count: > 0 } changes) continue;
            json.WriteStartObject();
            json.WriteNumber("at", placeOf(i));
            json.Prose("text", string.Join(", ", changes));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
