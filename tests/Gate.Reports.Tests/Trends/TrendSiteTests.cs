using Gate.Core.Benchmarks;
using Gate.Core.Histories;
using Gate.Core.Testbeds;
using Gate.Core.Trending;
using Gate.Reports.Trends;

namespace Gate.Reports.Tests.Trends;

public sealed class TrendSiteTests
{
    private static readonly DateTimeOffset Day = new(2025, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_site_lists_every_suite_with_its_page_picture_and_badge()
    {
        var files = TrendSite.Write(Answer(Trend("bench-01", "pools", "A"), Trend("bench-01", "memory", "B"), Trend("bench-02", "pools", "C")), new("shop", "https://github.com/shop/orders/commit/")).ToDictionary(file => file.Path, file => file.Text);

        Assert.Equal(3 + (3 * 3), files.Count);
        Assert.All((string[])["bench-01/pools", "bench-01/memory", "bench-02/pools"], page =>
        {
            Assert.Contains($"href=\"{page}.html\"", files["index.html"], StringComparison.Ordinal);
            Assert.Contains($"src=\"{page}-badge.svg\"", files["index.html"], StringComparison.Ordinal);
            Assert.All((string[])[".html", ".svg", "-badge.svg"], ending => Assert.True(files.ContainsKey(page + ending)));
        });
        Assert.Contains("href=\"bench-01/pools.html#bench-01/pools/A/time\"", files["index.html"], StringComparison.Ordinal);
        Assert.Contains("https://github.com/shop/orders/commit/c0ffee02c0ffee02", files["index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("\"n\":\"B\"", files["bench-01/pools.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_stay_text()
    {
        var index = TrendSite.Write(Answer([.. Hostile.Names.Select(name => Trend("bench-01", "pools", name))]), new("<img src=x>", "")).First(file => file.Path == "index.html").Text;

        Assert.DoesNotContain("<script", index, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", index, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", index, StringComparison.Ordinal);
    }

    private static TrendAnswer Answer(params Trend[] trends) => new(trends, new Dictionary<(string From, string To), IReadOnlyList<(string Commit, string Subject)>>());

    private static Trend Trend(string testbed, string suite, string name)
    {
        HistorySession[] sessions = [.. Enumerable.Range(1, 2).Select(i => new HistorySession($"s{i}", $"c0ffee0{i}c0ffee0{i}", Day.AddDays(i), Testbed.Unknown))];
        return new Trend(testbed, new BenchmarkId(suite, name), Metric.Time, sessions, [new HistoryPoint(100, 1, 1, 5), new HistoryPoint(120, 1, 1, 5)],
            [new TrendStep { Before = sessions[0], After = sessions[1], BeforeValue = 100, AfterValue = 120, Ratio = 1.2, Lower = 1.1, Upper = 1.3, PValue = 0.001 }]);
    }
}
