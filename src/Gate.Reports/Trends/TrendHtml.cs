using System.Text.Json;
using Gate.Core.Trending;
using Gate.Reports.Html;

namespace Gate.Reports.Trends;

/// <summary>Trends as a page: a table that sorts and filters, and behind each benchmark its history with steps and changes of the testbed.</summary>
public static class TrendHtml
{
    /// <summary>The page.</summary>
    public static string Write(TrendAnswer answer, TrendOptions options)
    {
        var history = new HistoryJson(answer);
        var title = options.Title.Length > 0 ? $"{options.Title}: {TrendText.Summary(answer)}" : TrendText.Summary(answer);
        return new HtmlPage(title, "trend") { Setting = [.. Setting(answer)] }.Write(PageJson.Write(json =>
        {
            json.WriteString("kind", "trend");
            json.WriteString("commitPages", options.CommitPages);
            json.WriteBoolean("since", answer.Trends.Any(trend => trend.Since is not null));
            json.WriteBoolean("hasSuites", answer.Trends.Select(trend => trend.Benchmark.Suite).Distinct(StringComparer.Ordinal).Skip(1).Any());
            history.WriteSessions(json);
            json.WriteStartArray("rows");
            foreach (var trend in Standings.WorstFirst(answer.Trends)) Write(json, trend, history);
            json.WriteEndArray();
        }));
    }

    private static IEnumerable<(string Label, string Html)> Setting(TrendAnswer answer)
    {
        var sessions = answer.Trends.SelectMany(trend => trend.Sessions).ToList();
        if (sessions.Count == 0) yield break;
        yield return ("measured", HtmlPage.Text($"{TrendWords.Day(sessions.MinBy(session => session.Time)!)} … {TrendWords.Day(sessions.MaxBy(session => session.Time)!)}"));
        yield return ("on", HtmlPage.Text(string.Join(", ", answer.Trends.Select(trend => trend.Testbed).Distinct(StringComparer.Ordinal))));
    }

    private static void Write(Utf8JsonWriter json, Trend trend, HistoryJson history)
    {
        json.WriteStartObject();
        json.Name("n", string.IsNullOrWhiteSpace(trend.Benchmark.DisplayName) ? "(no name)" : trend.Benchmark.DisplayName);
        json.Name("s", trend.Benchmark.Suite);
        json.Name("m", trend.Metric.Name);
        json.Name("u", trend.Metric.Unit);
        json.Name("b", trend.Testbed);
        json.Known("now", trend.Points[^1].Value);
        json.WriteString("v", Standings.Of(trend).Word());
        WriteChange(json, trend);
        history.Write(json, trend);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, Trend trend)
    {
        if (trend.Since is { } since)
        {
            json.Known("r", since.Ratio);
            json.WriteNumber("at", since.From.Time.ToUnixTimeSeconds());
            json.WriteString("c", since.Ratio is { } ratio ? TrendWords.Percent(ratio) : TrendWords.Size(null, null, null, since.FromValue, since.Value));
        }
        else if (trend.Steps is [.., var last])
        {
            json.Known("r", last.Ratio);
            json.WriteNumber("at", last.After.Time.ToUnixTimeSeconds());
            var size = last.Ratio is { } ratio ? TrendWords.Percent(ratio) : TrendWords.Size(null, null, null, last.BeforeValue, last.AfterValue);
            json.WriteString("c", last.Cause == StepCause.Commit ? size : $"{size} ({TrendWords.CauseWord(last)})");
        }
    }
}
