using System.Text.Json.Nodes;
using Gate.Core.Benchmarks;
using Gate.Core.Histories;
using Gate.Core.Testbeds;
using Gate.Core.Trending;
using Gate.Reports.Trends;

namespace Gate.Reports.Tests.Trends;

public sealed class TrendTextTests
{
    private static readonly DateTimeOffset Day = new(2025, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TrendStep Step = new()
    {
        Before = Session("aaaaaaaaaa", 1),
        After = Session("bbbbbbbbbb", 2),
        BeforeValue = 489.9,
        AfterValue = 1237,
        Ratio = 2.525,
        Lower = 1.9,
        Upper = 2.75,
        PValue = 1e-6,
    };

    [Fact]
    public void A_step_is_told_with_size_bounds_and_commits()
    {
        var text = TrendText.Write(Answer("Orders.Parse", Step));

        Assert.Equal(
            """
            shop: Orders.Parse   time on bench-01   2 points, 2025-03-01 … 2025-03-02, now 1.237 µs
              ✗ 2025-03-02   489.9 ns → 1.237 µs   2.525× (1.900× … 2.750×) worse   between aaaaaaaa and bbbbbbbb
                  bbbbbbbb Parse twice

            1 series, 1 step; 0 without a step.

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void What_the_machine_did_is_said_to_be_the_machines()
    {
        var text = TrendText.Write(Answer("A", Step with { Cause = StepCause.Machine, Alike = 6, Compared = 7, TestbedChanges = ["runtime: 9 → 10"] }));

        Assert.Contains("      6 of 7 benchmarks stepped here: the machine or the runtime, hardly one benchmark's code.\n      runtime: 9 → 10\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_stay_on_their_line()
    {
        const string Hostile = "A\n::error::x\u001b[2J\u202E##[group]";

        var text = TrendText.Write(Answer(Hostile, Step with { TestbedChanges = [Hostile] }));

        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain("##", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Split('\n'), line => line.StartsWith("::", StringComparison.Ordinal));
    }

    [Fact]
    public void Scripts_read_the_same_as_JSON()
    {
        var json = JsonNode.Parse(TrendJson.Write(Answer("A\n<script>", Step with { Ratio = null, Lower = null, Upper = null })))!;

        var trend = json["trends"]![0]!;
        Assert.Equal(("gate-trend/1", "A\n<script>"), ((string?)json["schema"], (string?)trend["benchmark"]));
        Assert.Equal(("aaaaaaaaaa", "bbbbbbbbbb", "commit"), ((string?)trend["steps"]![0]!["from"]!["commit"], (string?)trend["steps"]![0]!["to"]!["commit"], (string?)trend["steps"]![0]!["cause"]));
        Assert.Null(trend["steps"]![0]!["ratio"]);
        Assert.Equal("Parse twice", (string?)trend["steps"]![0]!["commits"]![0]!["subject"]);
    }

    private static HistorySession Session(string commit, int day) => new($"s{day}", commit, Day.AddDays(day - 1), Testbed.Unknown);

    private static TrendAnswer Answer(string name, TrendStep step) => new(
        [new Trend("bench-01", new BenchmarkId("shop", name), Metric.Time, [step.Before, step.After], [new HistoryPoint(489.9, 0, 0, 5), new HistoryPoint(1237, 0, 0, 5)], [step])],
        new Dictionary<(string From, string To), IReadOnlyList<(string Commit, string Subject)>> { [("aaaaaaaaaa", "bbbbbbbbbb")] = [("bbbbbbbbbb", "Parse twice")] });
}
