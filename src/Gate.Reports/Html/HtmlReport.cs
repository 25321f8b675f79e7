using System.Text.Json;
using Gate.Core.Benchmarks;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Core.Trending;
using Gate.Reports.Wording;

namespace Gate.Reports.Html;

/// <summary>The report as a page: the verdict, a table that sorts and filters, and behind each benchmark what was measured and its history.</summary>
public static class HtmlReport
{
    /// <summary>The page of a report.</summary>
    public static string Render(Report report, RenderOptions options)
    {
        var depth = options.Depth();
        var page = new HtmlPage(Headline.Of(report), report.Outcome.Word())
        {
            Setting = [.. Setting.Of(report).Select(line => (line.Label, line.Label is "baseline" or "candidate" ? HtmlPage.Commit(line.Text, depth.CommitPages) : HtmlPage.Text(line.Text)))],
            Said = [.. report.Diagnostics.Select(diagnostic => diagnostic.ToString())],
        };
        return page.Write(Data(report, depth));
    }

    private static string Data(Report report, Depth depth)
    {
        var history = new HistoryJson(depth.History);
        // The trend of the candidate's machine, not of any that has the benchmark as well.
        var trends = depth.History.Trends
            .OrderByDescending(trend => string.Equals(trend.Testbed, report.Candidate.Testbed.Name, StringComparison.Ordinal))
            .GroupBy(trend => (trend.Benchmark, trend.Metric.Name))
            .ToDictionary(group => group.Key, group => group.First());
        return PageJson.Write(json =>
        {
            json.WriteString("kind", "report");
            json.WriteString("commitPages", depth.CommitPages);
            json.WriteBoolean("hasSuites", Shown.HasSeveralSuites(report));
            history.WriteSessions(json);
            json.WriteStartArray("rows");
            foreach (var finding in report.Findings) Write(json, finding, depth, trends, history);
            json.WriteEndArray();
        });
    }

    private static void Write(
        Utf8JsonWriter json, Finding finding, Depth depth, Dictionary<(BenchmarkId, string), Trend> trends, HistoryJson history)
    {
        var (baseline, candidate) = Shown.Values(finding);
        json.WriteStartObject();
        json.Name("n", Shown.Name(finding));
        json.Name("s", finding.Benchmark.Suite);
        json.Name("m", finding.Metric.Name);
        json.Name("u", finding.Metric.Unit);
        json.WriteString("v", finding.Verdict.Word());
        json.WriteString("o", finding.Outcome.Word());
        json.Prose("x", baseline);
        json.Prose("y", candidate);
        json.Prose("c", Change.Of(finding));
        json.Known("xv", finding.Baseline?.Value);
        json.Known("yv", finding.Candidate?.Value);
        json.Known("r", finding.Ratio);
        json.Known("lo", finding.Lower);
        json.Known("up", finding.Upper);
        json.Known("p", finding.PValue);
        json.Prose("reason", finding.Reason);
        json.Prose("launches", Launches(finding));
        json.WriteStartArray("w");
        foreach (var warning in finding.Warnings) json.WriteStringValue(Visible.Prose(warning));
        json.WriteEndArray();
        if (depth.Evidence.TryGetValue((finding.Benchmark, finding.Metric.Name), out var evidence)) Write(json, evidence);
        if (trends.TryGetValue((finding.Benchmark, finding.Metric.Name), out var trend)) history.Write(json, trend);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Evidence evidence)
    {
        if (evidence.Ratios.Count > 0) json.Numbers("d", evidence.Ratios.Select(ratio => (double?)ratio));
        json.WriteStartObject("ev");
        json.Numbers("a", evidence.Baseline.Select(value => (double?)value));
        json.Numbers("b", evidence.Candidate.Select(value => (double?)value));
        json.WriteEndObject();
    }

    private static string Launches(Finding finding) =>
        $"launches: {Count(finding.Baseline)} of the baseline, {Count(finding.Candidate)} of the candidate";

    private static string Count(Measured? side) => Readable.Whole(side?.Launches ?? 0);
}
