using System.Globalization;
using System.Text.Json;
using Gate.Core.Benchmarks;
using Gate.Core.Histories;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Core.Testbeds;
using Gate.Core.Trending;
using Gate.Reports.Html;
using Gate.Reports.Trends;
using Microsoft.Playwright;

namespace Gate.Reports.Tests.Html;

public sealed class HtmlPageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Pages = "https://github.com/shop/orders/commit/";
    private static readonly DateTimeOffset Day = new(2025, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [ChromiumFact]
    public async Task Five_thousand_benchmarks_are_sorted_filtered_and_opened()
    {
        await using var page = await browser.Open(HtmlReport.Render(Many(5_000), Deep(Many(5_000))), new());

        Assert.StartsWith("Gate failed: 50 regressions", await page.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("The first 250 of 5000 rows are shown.", await page.Status.InnerTextAsync());

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        Assert.Equal(["Suite.Bench(4999)", "Suite.Bench(4998)"], await page.Names(2));
        Assert.Equal("descending", await page.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Change" }).GetAttributeAsync("aria-sort"));
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        Assert.Equal(["Suite.Bench(0)", "Suite.Bench(1)"], await page.Names(2));

        await page.Page.GetByRole(AriaRole.Searchbox).FillAsync("bench(49*9)");
        await Assertions.Expect(page.Status).ToHaveTextAsync("11 rows, 5000 without the filter.");
        await page.Page.GetByRole(AriaRole.Searchbox).FillAsync("");
        await page.Page.Locator("label", new() { HasText = "unchanged" }).ClickAsync();
        await Assertions.Expect(page.Status).ToHaveTextAsync("50 rows, 5000 without the filter.");
        await page.Page.Locator("label", new() { HasText = "unchanged" }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        Assert.Equal(5_000, await page.Rows.CountAsync());
        page.IsQuiet();
    }

    [ChromiumFact]
    public async Task A_benchmark_opens_by_keyboard_and_its_charts_are_read_with_the_arrows()
    {
        await using var page = await browser.Open(HtmlReport.Render(Many(3), Deep(Many(3))), new());

        var button = page.Page.GetByRole(AriaRole.Button, new() { Name = "Suite.Bench(2)" });
        await button.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("true", await button.GetAttributeAsync("aria-expanded"));
        Assert.Equal(3, await page.Page.Locator("tr.detail canvas").CountAsync());
        var history = page.Page.GetByRole(AriaRole.Img, new() { Name = "History of 40 points" });
        await history.FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Page.Locator("figure", new() { Has = history }).Locator(".readout").First).ToHaveTextAsync("2025-03-01 · c0000000 · 100 ns (99 ns … 101 ns)");
        Assert.Contains("2025-03-21", await page.Page.Locator("ol.steps").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(Pages + "c000020".PadRight(40, '0'), await page.Page.Locator("ol.steps a").Nth(1).GetAttributeAsync("href"));
        Assert.Contains("runtime: .NET 9 → .NET 10", await page.Page.Locator("tr.detail").InnerTextAsync(), StringComparison.Ordinal);
        await page.Page.Keyboard.PressAsync("Tab");
        await button.PressAsync("Enter");
        Assert.Equal(0, await page.Page.Locator("tr.detail").CountAsync());
        page.IsQuiet();
    }

    [ChromiumFact]
    public async Task An_address_with_a_benchmark_opens_it_on_a_phone_in_the_dark_without_scrolling_sideways()
    {
        await using var page = await browser.Open(HtmlReport.Render(Many(400), Deep(Many(400))), new() { ColorScheme = ColorScheme.Dark, ViewportSize = new() { Width = 360, Height = 740 } });
        await page.Page.GetByRole(AriaRole.Searchbox).FillAsync("Bench(399)");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Suite.Bench(399)" }).ClickAsync();
        var address = page.Page.Url;

        Assert.Equal("rgb(13, 17, 23)", await page.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        page.IsQuiet();

        await page.Page.ReloadAsync();
        Assert.Equal(address, page.Page.Url);
        Assert.Equal(3, await page.Page.Locator("tr.detail canvas").CountAsync());
    }

    [ChromiumFact]
    public async Task Hostile_names_stay_text()
    {
        await using var page = await browser.Open(HtmlReport.Render(Hostile.Report, Deep(Hostile.Report)), new());
        await page.Page.GetByRole(AriaRole.Searchbox).FillAsync("<script>");
        await page.Page.Locator("td.name button").First.ClickAsync();

        Assert.Equal("<script>alert(1)</script>", (await page.Names(1))[0]);
        Assert.Equal(0, await page.Page.Locator("main script:not(#data), main img, main iframe, main [onerror]").CountAsync());
        Assert.Equal(0, await page.Page.Locator("a[href*='evil']").CountAsync());
        page.IsQuiet();
    }

    [ChromiumFact]
    public async Task A_history_of_hostile_names_stays_text_as_well()
    {
        var trends = Hostile.Names.Select(name => Trend(new BenchmarkId(name, name), name, name)).ToList();
        var answer = new TrendAnswer(trends, trends.SelectMany(trend => trend.Steps).Take(1).ToDictionary(step => (step.Before.Commit, step.After.Commit), _ => (IReadOnlyList<(string, string)>)[.. Hostile.Names.Select(name => (name, name))]));

        await using var page = await browser.Open(TrendHtml.Write(answer, new("<b>shop</b>", Pages)), new());
        foreach (var button in (await page.Page.Locator("td.name button").AllAsync()).Take(12)) await button.ClickAsync();

        Assert.StartsWith("<b>shop</b>: ", await page.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Page.Locator("main script:not(#data), main img, main b, a[href*='evil']").CountAsync());
        page.IsQuiet();
    }

    [Fact]
    public void Data_of_a_page_ends_no_script_and_hides_nothing()
    {
        var html = HtmlReport.Render(Hostile.Report, Deep(Hostile.Report));

        var data = DataOf(html);
        Assert.DoesNotContain('<', data);
        Assert.DoesNotContain("\u202E", html, StringComparison.Ordinal);
        Assert.Equal(Hostile.Report.Findings.Count, JsonDocument.Parse(data).RootElement.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public void A_long_history_is_cut_to_its_newest_points_and_says_so()
    {
        var trends = Enumerable.Range(0, 15_000).Select(i => Trend(new BenchmarkId("s", $"B{i}"), "", "", points: 80)).ToList();

        var row = JsonDocument.Parse(DataOf(TrendHtml.Write(new TrendAnswer(trends, new Dictionary<(string, string), IReadOnlyList<(string, string)>>()), TrendOptions.None))).RootElement.GetProperty("rows")[0].GetProperty("h");

        Assert.Equal((14, 66), (row.GetProperty("older").GetInt32(), row.GetProperty("v").GetArrayLength()));
    }

    private static string DataOf(string html)
    {
        const string Start = "id=\"data\">";
        var from = html.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return html[from..html.IndexOf("</script>", from, StringComparison.Ordinal)];
    }

    private static Report Many(int count) => Samples.Of(Outcome.Fail,
    [
        .. Enumerable.Range(0, count).Select(i => Samples.Finding(string.Create(CultureInfo.InvariantCulture, $"Suite.Bench({i})"), Metric.Time, i % 100 == 99 ? Verdict.Regression : Verdict.Unchanged) with
        {
            Baseline = new(100, 12),
            Candidate = new(100 + (i / 100.0), 12),
            Ratio = 1 + (i / 10_000.0),
            Lower = 1,
            Upper = 2,
        }),
    ]);

    private static RenderOptions Deep(Report report) => RenderOptions.Plain with
    {
        Depth = () => new Depth
        {
            CommitPages = Pages,
            Evidence = report.Findings.DistinctBy(finding => (finding.Benchmark, finding.Metric.Name)).ToDictionary(
                finding => (finding.Benchmark, finding.Metric.Name),
                _ => new Evidence([1.01, 0.99, 1.05, 1.02], [100, 101, 99, 100], [102, 103, 101, 100])),
            History = new TrendAnswer(
                [.. report.Findings.DistinctBy(finding => (finding.Benchmark, finding.Metric.Name)).Select(finding => Trend(finding.Benchmark, "runtime", ".NET 10") with { Metric = finding.Metric })],
                new Dictionary<(string From, string To), IReadOnlyList<(string Commit, string Subject)>>()),
        },
    };

    private static Trend Trend(BenchmarkId benchmark, string key, string value, int points = 40)
    {
        HistorySession[] sessions = [.. Enumerable.Range(0, points).Select(i => new HistorySession(
            string.Create(CultureInfo.InvariantCulture, $"s{i:00}"),
            string.Create(CultureInfo.InvariantCulture, $"c{i:000000}").PadRight(40, '0'),
            Day.AddDays(i),
            Testbed.Unknown with { Identity = key.Length == 0 ? Testbed.Unknown.Identity : new Dictionary<string, string> { [key] = i < 20 ? ".NET 9" : value } }))];
        return new Trend("bench-01", benchmark, Metric.Time, sessions, [.. sessions.Select((_, i) => new HistoryPoint(i < 20 ? 100 : 120, 1, 1, 5))],
            [new TrendStep { Before = sessions[19], After = sessions[20], BeforeValue = 100, AfterValue = 120, Ratio = 1.2, Lower = 1.1, Upper = 1.3, PValue = 0.001 }]);
    }
}
