using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.Tests;

/// <summary>data.js of github-action-benchmark.</summary>
public sealed class HistoryTests
{
    public static TheoryData<string> Histories() => new()
    {
        "B_history/destructurama__attributed/dev/bench/data.js",
        "B_history/MDA2AV__Glyph11/benchmarks/data.js",
        "B_history/Chris-Wolfgang__AuditTrail/dev/bench/data.js",
        "B_history/planetarium__libplanet/dev/bench/ubuntu-latest/data.js",
    };

    [Fact]
    public void A_commit_is_a_session_with_a_launch_of_each_benchmark()
    {
        var run = Adapters.Read([Fixture.At("read", "history.js")], "shop");

        var parse = run.Benchmarks.Single(benchmark => benchmark.Id == new BenchmarkId("shop", "Shop.Orders.Parse"));
        Assert.Equal("2222222222222222222222222222222222222222", run.Commit);
        Assert.Equal([("20260206T163827Z-1111111", 122.5), ("20260207T163147Z-2222222", 130)], parse.Samples.Single().Launches.Select(launch => (launch.Session, launch.Value)));
    }

    [Theory]
    [InlineData("Shop.Orders.Write(Size: 10)", "time", "ns", 1.5e6)]
    [InlineData("Requests", "requests/sec", "requests/sec", 15000)]
    [InlineData("Heap", "allocated", "B", 2 * 1024 * 1024)]
    [InlineData("Score", "points", "points", 7)]
    public void A_unit_says_what_was_measured(string name, string metric, string unit, double value)
    {
        var sample = Adapters.Read([Fixture.At("read", "history.js")], "").Benchmarks.Single(benchmark => benchmark.Id.Name == name).Samples.Single();

        Assert.Equal((metric, unit, value), (sample.Metric.Name, sample.Metric.Unit, sample.Value));
    }

    [Theory]
    [InlineData("window.BENCHMARK_DATA = ")]
    [InlineData("window.BENCHMARK_DATA = {}")]
    [InlineData("window.BENCHMARK_DATA = {\"entries\": 1}")]
    [InlineData("window.BENCHMARK_DATA = {\"entries\": {\"a\": [{\"benches\": []}]}}")]
    [InlineData("window.BENCHMARK_DATA = {\"entries\": {\"a\": [{\"date\": -1, \"benches\": []}]}}")]
    [InlineData("window.BENCHMARK_DATA = {\"entries\": {\"a\": [{\"date\": 1, \"benches\": [{\"name\": \"x\", \"value\": \"fast\"}]}]}}")]
    [InlineData("window.BENCHMARK_DATA = {\"entries\": {\"a\": [{\"date\": 1, \"benches\": [{\"name\": \"x\", \"value\": 1e999}]}]}}")]
    [InlineData("window.BENCHMARK_DATA = {\"entries\": {\"a\": [{\"date\": 1, \"benches\": [{\"value\": 1}]}]}}")]
    public void What_only_begins_as_a_history_is_refused(string text)
    {
        using var folder = new TemporaryFolder();

        var refused = Assert.Throws<GateException>(() => Adapters.Read([folder.Write("data.js", text)], ""));

        Assert.Equal("GATE5101", refused.Diagnostics[0].Code.Id);
    }

    [CorpusTheory]
    [MemberData(nameof(Histories))]
    public void Every_value_of_a_real_history_is_read(string path)
    {
        var text = File.ReadAllText(Corpus.At(path));
        var values = System.Text.RegularExpressions.Regex.Count(text, "\"value\": *[0-9]", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10));

        var run = Adapters.Read([Corpus.At(path)], "");

        Assert.True(values > 0);
        Assert.Equal(values, run.Benchmarks.Sum(benchmark => benchmark.Samples.Sum(sample => sample.Launches.Count)));
    }
}
