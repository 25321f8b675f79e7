using System.Xml.Linq;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Histories;
using Gate.Core.Testbeds;
using Gate.Core.Trending;
using Gate.Reports.Trends;

namespace Gate.Reports.Tests.Trends;

public sealed class TrendPictureTests
{
    private static readonly DateTimeOffset Day = new(2025, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_picture_draws_a_line_and_its_steps_for_each_benchmark()
    {
        var picture = XDocument.Parse(TrendSvg.Write(Answer(Trend("Orders.Parse", 20), Trend("Orders.Print", -1))));

        Assert.Equal(2, picture.Descendants().Count(one => one.Name.LocalName == "polyline"));
        Assert.Equal("+20.0 %", Assert.Single(picture.Descendants(), one => one.Name.LocalName == "text" && (string?)one.Attribute("class") == "worse").Value);
        Assert.Contains("2 series, 1 step; 1 without a step.", picture.Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_many_shows_the_newest_steps_and_counts_the_rest()
    {
        var picture = TrendSvg.Write(Answer([.. Enumerable.Range(0, 30).Select(i => Trend($"B{i:00}", i < 25 ? -1 : 20))]));

        Assert.Contains("18 are not shown.", picture, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(25, 5), i => Assert.Contains($">B{i:00}<", picture, StringComparison.Ordinal));
    }

    [Fact]
    public void Hostile_names_and_single_points_make_valid_pictures_without_anything_that_runs()
    {
        var picture = XDocument.Parse(TrendSvg.Write(Answer([.. Hostile.Names.Select(name => Trend(name, -1, points: 1))])));

        Assert.All(picture.Descendants(), one => Assert.Contains(one.Name.LocalName, (string[])["svg", "style", "g", "text", "line", "polygon", "circle"]));
    }

    [Fact]
    public void A_page_begins_with_what_got_worse_last()
    {
        var better = Trend("Better", 30);
        better = better with { Steps = [better.Steps[0] with { Ratio = 0.8, Lower = 0.7, Upper = 0.9 }] };

        var page = TrendHtml.Write(Answer(Trend("Steady", -1), better, Trend("Once", 10), Trend("Lately", 35)), TrendOptions.None);

        string[] order = ["Lately", "Once", "Better", "Steady"];
        Assert.Equal(order, order.OrderBy(name => page.IndexOf($"\"n\":\"{name}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(-1, "steady")]
    [InlineData(20, "steady")]
    [InlineData(35, "1 worse")]
    public void A_badge_tells_of_the_newest_sessions(int step, string message) =>
        Assert.Equal($"benchmarks: {message}", (string?)XDocument.Parse(TrendBadge.Write(Answer(Trend("A", step), Trend("B", -1)))).Root!.Attribute("aria-label"));

    [Fact]
    public void A_badge_since_a_commit_tells_what_crept()
    {
        var trend = Trend("A", -1);

        var badge = TrendBadge.Write(Answer(trend with { Since = new TrendChange(trend.Sessions[0], 100, 110, 1.1, 1.05, 1.15) }, trend with { Since = new TrendChange(trend.Sessions[0], 100, 101, 1.01, 0.97, 1.05) }));

        Assert.Contains("benchmarks: 1 worse", badge, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("out/trend.html", "html")]
    [InlineData("trend.SVG", "svg")]
    [InlineData("docs/badge.svg", "badge")]
    [InlineData("trend.json", "json")]
    public void A_file_tells_its_format_by_its_ending(string file, string name) => Assert.Equal(name, TrendFormats.ByEnding(file).Name);

    [Fact]
    public void Unknown_formats_are_refused_with_those_there_are()
    {
        Assert.Equal("error GATE7001: There is no format 'pdf' of trends. Write one of: console, json, html, badge, svg.", Assert.Throws<GateException>(() => TrendFormats.ByName("pdf")).Message);
        Assert.StartsWith("error GATE7002:", Assert.Throws<GateException>(() => TrendFormats.ByEnding("x.pdf")).Message, StringComparison.Ordinal);
    }

    private static TrendAnswer Answer(params Trend[] trends) => new(trends, new Dictionary<(string From, string To), IReadOnlyList<(string Commit, string Subject)>>());

    private static Trend Trend(string name, int step, int points = 40)
    {
        HistorySession[] sessions = [.. Enumerable.Range(0, points).Select(i => new HistorySession($"s{i}", $"c{i}", Day.AddDays(i), Testbed.Unknown))];
        return new Trend("bench-01", new BenchmarkId("shop", name), Metric.Time, sessions, [.. sessions.Select((_, i) => new HistoryPoint(step >= 0 && i >= step ? 120 : 100, 1, 1, 5))],
            step < 0 ? [] : [new TrendStep { Before = sessions[step - 1], After = sessions[step], BeforeValue = 100, AfterValue = 120, Ratio = 1.2, Lower = 1.1, Upper = 1.3, PValue = 0.001 }]);
    }
}
