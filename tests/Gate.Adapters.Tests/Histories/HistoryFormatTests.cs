using Gate.Adapters.Histories;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Histories;
using Gate.Core.Testbeds;
using Gate.Core.Trending;

namespace Gate.Adapters.Tests.Histories;

public sealed class HistoryFormatTests
{
    private static readonly HistoryRow[] Rows =
    [
        new("s1", "c0ffee01", new DateTimeOffset(2025, 3, 1, 4, 5, 6, TimeSpan.Zero), new BenchmarkId("pools", "A.\"Quick\", n: 1\nor 2", "Net8"), Metric.Time, new HistoryPoint(123.456, 1.5, 2.25, 5)),
        new("s2", "c0ffee02", new DateTimeOffset(2025, 3, 2, 4, 5, 6, TimeSpan.Zero), new BenchmarkId("pools", "B<T>"), Metric.Allocated, new HistoryPoint(24, 0, 0, 3)),
    ];

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public void What_is_exported_is_imported_as_it_was(string name)
    {
        var format = HistoryFormats.Find(name, "");

        var read = format.Read(format.Write(Rows), "file", "");

        Assert.Equal(Rows.Select(row => row with { Point = row.Point with { Below = 0, Above = 0 } }), read.Select(row => row with { Point = row.Point with { Below = 0, Above = 0 } }));
        Assert.Equal(Rows.Select(row => (row.Point.Lower, row.Point.Upper)), read.Select(row => (Math.Round(row.Point.Lower, 9), Math.Round(row.Point.Upper, 9))));
    }

    [Fact]
    public void Data_js_keeps_what_it_has_words_for()
    {
        var format = HistoryFormats.Find("", "dev/bench/data.js");

        var read = format.Read(format.Write(Rows), "data.js", "");

        Assert.Equal(Rows.Select(row => (row.Commit, row.Time, row.Benchmark.DisplayName, row.Metric, row.Point.Value)), read.Select(row => (row.Commit, row.Time, row.Benchmark.DisplayName, row.Metric, row.Point.Value)));
    }

    [Theory]
    [InlineData("csv", "")]
    [InlineData("csv", "time,benchmark\n")]
    [InlineData("csv", "time,benchmark,value\n2025-01-01,A\n")]
    [InlineData("csv", "time,benchmark,value\n2025-01-01,A,NaN\n")]
    [InlineData("csv", "time,benchmark,value\n2025-01-01,\"A,1\n")]
    [InlineData("csv", "time,benchmark,value\nyesterday,A,1\n")]
    [InlineData("csv", "time,benchmark,value,lower\n2025-01-01,A,1,2\n")]
    [InlineData("jsonl", "[1]\n")]
    [InlineData("jsonl", "{\"time\":\"2025-01-01\",\"benchmark\":\"A\"}\n")]
    [InlineData("jsonl", "{\"time\":\"2025-01-01\",\"benchmark\":\"A\",\"value\":1e999}\n")]
    [InlineData("jsonl", "{\"time\":\"2025-01-01\",\"benchmark\":\"A\",\"value\":1")]
    [InlineData("datajs", "window.BENCHMARK_DATA = ")]
    [InlineData("datajs", "window.BENCHMARK_DATA = {}")]
    [InlineData("datajs", "window.BENCHMARK_DATA = {\"entries\":{\"B\":[{\"commit\":{\"id\":1},\"date\":1,\"benches\":[]}]}}")]
    [InlineData("datajs", "window.BENCHMARK_DATA = {\"entries\":{\"B\":[{\"commit\":{\"id\":\"c\"},\"date\":1e300,\"benches\":[]}]}}")]
    [InlineData("datajs", "window.BENCHMARK_DATA = {\"entries\":{\"B\":[{\"commit\":{\"id\":\"c\"},\"date\":1,\"benches\":[{\"name\":\"A\",\"unit\":\"ns\",\"value\":\"1\"}]}]}}")]
    public void A_file_that_holds_no_history_is_refused(string name, string text)
    {
        var refused = Assert.Throws<GateException>(() => HistoryFormats.Find(name, "").Read(text, "file", ""));

        Assert.Equal("GATE5101", refused.Diagnostics[0].Code.Id);
        Assert.StartsWith("file", refused.Diagnostics[0].Location.File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ns", "Bench", "time", 2)]
    [InlineData("ms", "Bench", "time", 2e6)]
    [InlineData("ns/iter", "Bench", "time", 2)]
    [InlineData("B/op", "Bench", "allocated", 2)]
    [InlineData("widgets", "Bench", "widgets", 2)]
    public void A_unit_tells_the_metric(string unit, string name, string metric, double value)
    {
        var row = Assert.Single(DataJs.Read($"window.BENCHMARK_DATA = {{\"entries\":{{\"G\":[{{\"commit\":{{\"id\":\"c\"}},\"date\":1,\"benches\":[{{\"name\":\"{name}\",\"unit\":\"{unit}\",\"value\":2}}]}}]}}}}", "data.js", "s"));

        Assert.Equal((metric, value, "s"), (row.Metric.Name, row.Point.Value, row.Benchmark.Suite));
    }

    [Theory]
    [InlineData("customBiggerIsBetter", "points", Direction.HigherIsBetter)]
    [InlineData("customSmallerIsBetter", "retries/s", Direction.LowerIsBetter)]
    [InlineData("benchmarkjs", "ops/sec", Direction.HigherIsBetter)]
    [InlineData("pytest", "iter/sec", Direction.HigherIsBetter)]
    [InlineData("googlecpp", "ns/iter", Direction.LowerIsBetter)]
    [InlineData("", "requests/s", Direction.HigherIsBetter)]
    [InlineData("", "points", Direction.LowerIsBetter)]
    public void The_tool_tells_which_way_is_better_and_the_unit_where_it_does_not(string tool, string unit, Direction better)
    {
        var row = Assert.Single(DataJs.Read($"window.BENCHMARK_DATA = {{\"entries\":{{\"G\":[{{\"commit\":{{\"id\":\"c\"}},\"date\":1,\"tool\":\"{tool}\",\"benches\":[{{\"name\":\"A\",\"unit\":\"{unit}\",\"value\":2}}]}}]}}}}", "data.js", "s"));

        Assert.Equal(better, row.Metric.Better);
    }

    // LogWithName grew by 60 % with commit 6de06e73 and nothing else did; commit c8532f73 went to .NET 10.
    [CorpusFact]
    public void Of_a_real_history_the_one_regression_and_the_runtime_upgrade_are_told_apart()
    {
        var rows = DataJs.Read(File.ReadAllText(Corpus.At("B_history/destructurama__attributed/dev/bench/data.js")), "data.js", "");
        var history = Assert.Single(HistoryRows.Join(rows, Testbed.Unknown with { Name = "ci" }));

        var steps = TrendFinder.Find(history, 0.01).SelectMany(trend => trend.Steps.Select(step => (trend.Benchmark.Name, Step: step))).ToList();

        var worse = Assert.Single(steps, step => step.Step.IsWorse);
        Assert.Equal(("Benchmarks.AttributedBenchmarks.LogWithName", "cd08cf8f", "6de06e73"), (worse.Name, worse.Step.Before.Commit[..8], worse.Step.After.Commit[..8]));
        Assert.Equal((StepCause.Commit, 1, 7), (worse.Step.Cause, worse.Step.Alike, worse.Step.Compared));
        Assert.InRange(worse.Step.Ratio!.Value, 1.5, 1.75);
        var upgrade = steps.Where(step => step.Step.After.Commit.StartsWith("c8532f73", StringComparison.Ordinal)).ToList();
        Assert.Equal(6, upgrade.Count);
        Assert.All(upgrade, step => Assert.Equal((StepCause.Machine, 6, 7), (step.Step.Cause, step.Step.Alike, step.Step.Compared)));
    }

    [CorpusFact]
    public void Every_real_history_is_read_and_none_of_its_points_is_lost()
    {
        foreach (var file in Directory.GetFiles(Corpus.At("B_history"), "data.js", SearchOption.AllDirectories))
        {
            var rows = DataJs.Read(File.ReadAllText(file), file, "");

            var points = HistoryRows.Join(rows, Testbed.Unknown with { Name = "ci" }).Sum(history => history.Series.Sum(series => series.Points.Count(point => point is not null)));

            Assert.NotEmpty(rows);
            Assert.Equal(rows.Count, points);
        }
    }
}
