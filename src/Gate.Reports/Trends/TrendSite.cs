using System.Globalization;
using System.Net;
using System.Text;
using Gate.Core.Trending;
using Gate.Reports.Html;

namespace Gate.Reports.Trends;

/// <summary>Trends as a small site of static files: a page that lists the suites of all testbeds, and for each a page, a picture and a badge. Nothing on it asks a server for more.</summary>
public static class TrendSite
{
    /// <summary>The files, by path with "/".</summary>
    public static IEnumerable<(string Path, string Text)> Write(TrendAnswer answer, TrendOptions options)
    {
        var suites = answer.Trends.GroupBy(trend => (trend.Testbed, trend.Benchmark.Suite)).Select(suite => (suite.Key.Testbed, suite.Key.Suite, Answer: answer with { Trends = [.. suite] })).ToList();
        yield return ("index.html", Index(suites, options));
        yield return ("badge.svg", TrendBadge.Write(answer));
        // GitHub Pages would leave out what begins with "_" otherwise.
        yield return (".nojekyll", "");
        foreach (var (testbed, suite, own) in suites)
        {
            yield return ($"{testbed}/{suite}.html", TrendHtml.Write(own, options with { Title = $"{suite} on {testbed}" }));
            yield return ($"{testbed}/{suite}.svg", TrendSvg.Write(own));
            yield return ($"{testbed}/{suite}-badge.svg", TrendBadge.Write(own));
        }
    }

    private static string Index(List<(string Testbed, string Suite, TrendAnswer Answer)> suites, TrendOptions options)
    {
        var body = new StringBuilder();
        foreach (var (testbed, suite, answer) in suites)
        {
            var sessions = answer.Trends.SelectMany(trend => trend.Sessions).ToList();
            var last = sessions.MaxBy(session => session.Time)!;
            var page = $"{Uri.EscapeDataString(testbed)}/{Uri.EscapeDataString(suite)}";
            body.Append(CultureInfo.InvariantCulture, $"<section><h2><a href=\"{page}.html\">{HtmlPage.Text(suite)}</a> <small>on {HtmlPage.Text(testbed)}</small></h2>\n");
            body.Append(CultureInfo.InvariantCulture, $"<p><img src=\"{page}-badge.svg\" alt=\"{Alternative(answer)}\" height=\"20\"> {TrendText.Summary(answer)} Newest: {TrendWords.Day(last)}, {HtmlPage.Commit(last.Commit[..Math.Min(8, last.Commit.Length)], "")}.</p>\n");
            WriteSteps(body, answer, options, page);
            body.Append("</section>\n");
        }

        return StaticPage.Write(options.Title.Length > 0 ? $"{options.Title}: benchmarks" : "Benchmarks", body.ToString());
    }

    // The newest steps of the suite; the rest is on its page.
    private static void WriteSteps(StringBuilder body, TrendAnswer answer, TrendOptions options, string page)
    {
        var steps = answer.Trends.SelectMany(trend => trend.Steps.Select(step => (Trend: trend, Step: step))).OrderByDescending(one => one.Step.After.Time).ThenBy(one => one.Trend.Benchmark).Take(5).ToList();
        if (steps.Count == 0) return;
        body.Append("<ul>\n");
        foreach (var (trend, step) in steps)
        {
            var address = string.Join('/', new[] { trend.Testbed, trend.Benchmark.Suite, trend.Benchmark.DisplayName, trend.Metric.Name }.Select(Uri.EscapeDataString));
            body.Append(CultureInfo.InvariantCulture, $"<li>{TrendWords.Day(step.After)} <a href=\"{page}.html#{WebUtility.HtmlEncode(address)}\">{HtmlPage.Text(trend.Benchmark.DisplayName)}</a>, {HtmlPage.Text(trend.Metric.Name)}: <span class=\"word {(step.Cause != StepCause.Commit ? "machine" : step.IsWorse ? "worse" : "better")}\">{HtmlPage.Text(TrendWords.Step(step, trend))}</span> at {HtmlPage.Commit(step.After.Commit, options.CommitPages)}</li>\n");
        }

        body.Append("</ul>\n");
    }

    private static string Alternative(TrendAnswer answer) =>
        $"{answer.Trends.Count(trend => Standings.Recent(trend) == Standing.Worse)} worse, {answer.Trends.Count(trend => Standings.Recent(trend) == Standing.Better)} better lately";
}
