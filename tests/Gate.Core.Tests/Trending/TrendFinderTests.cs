using Gate.Core.Benchmarks;
using Gate.Core.Histories;
using Gate.Core.Testbeds;
using Gate.Core.Trending;

namespace Gate.Core.Tests.Trending;

public sealed class TrendFinderTests
{
    private const double Level = 0.01;
    private const int Count = 40;

    private static readonly Testbed Machine = new(
        "bench-01",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["cpu"] = "A" },
        new Dictionary<string, string>(StringComparer.Ordinal) { ["tool"] = "1" });

    [Fact]
    public void A_step_names_the_two_commits_around_it_its_size_and_its_bounds()
    {
        var trends = TrendFinder.Find(Of(Series("A", Metric.Time, i => i < 20 ? 100 : 150), Series("B", Metric.Time, _ => 100), Series("C", Metric.Time, _ => 100)), Level);

        var step = Assert.Single(trends[0].Steps);
        Assert.Equal(("c19", "c20", StepCause.Commit), (step.Before.Commit, step.After.Commit, step.Cause));
        Assert.InRange(step.Ratio!.Value, 1.49, 1.51);
        Assert.True(step.Lower < 1.5 && step.Upper > 1.5 && step.IsWorse);
        Assert.Equal((1, 3), (step.Alike, step.Compared));
        Assert.All(trends.Skip(1), trend => Assert.Empty(trend.Steps));
    }

    [Fact]
    public void Of_a_throughput_less_is_worse()
    {
        var throughput = new Metric("throughput", "ops/s", Direction.HigherIsBetter, IsExact: false);

        var step = Assert.Single(TrendFinder.Find(Of(Series("A", throughput, i => i < 20 ? 100 : 50)), Level)[0].Steps);

        Assert.InRange(step.Ratio!.Value, 1.98, 2.02);
        Assert.True(step.Lower < step.Ratio && step.Ratio < step.Upper);
    }

    [Fact]
    public void What_nearly_all_benchmarks_share_is_the_machines()
    {
        var trends = TrendFinder.Find(Of([.. Enumerable.Range(0, 7).Select(n => Series($"B{n}", Metric.Time, i => i >= 20 && n < 6 ? 120 : 100))]), Level);

        Assert.All(trends.Take(6), trend => Assert.Equal((StepCause.Machine, 6, 7), (trend.Steps[0].Cause, trend.Steps[0].Alike, trend.Steps[0].Compared)));
        Assert.Empty(trends[6].Steps);
    }

    [Fact]
    public void Where_the_fingerprint_changes_it_is_the_testbeds_and_what_changed_is_named()
    {
        var other = Machine with { Identity = new Dictionary<string, string>(StringComparer.Ordinal) { ["cpu"] = "B" }, Notes = new Dictionary<string, string>(StringComparer.Ordinal) { ["tool"] = "2" } };

        var step = Assert.Single(TrendFinder.Find(Of([Series("A", Metric.Time, i => i < 20 ? 100 : 150)], i => i < 20 ? Machine : other), Level)[0].Steps);

        Assert.Equal(StepCause.Testbed, step.Cause);
        Assert.Equal(["cpu: A → B", "tool: 1 → 2"], step.TestbedChanges);
    }

    [Fact]
    public void An_exact_metric_steps_wherever_another_value_stays_or_is_the_newest()
    {
        var steps = TrendFinder.Find(Of(Series("A", Metric.Allocated, i => i == 5 ? 999 : i < 10 ? 24 : i < Count - 1 ? 48 : 72)), Level)[0].Steps;

        Assert.Equal([("c10", 2.0), ("c39", 1.5)], steps.Select(step => (step.After.Commit, Math.Round(step.Ratio!.Value, 6))));
    }

    [Fact]
    public void From_nothing_to_something_is_worse_and_has_no_ratio()
    {
        var step = Assert.Single(TrendFinder.Find(Of(Series("A", Metric.Allocated, i => i < 10 ? 0 : 24)), Level)[0].Steps);

        Assert.True(step.IsWorse);
        Assert.Null(step.Ratio);
    }

    [Fact]
    public void A_creep_that_is_no_step_shows_since_a_commit()
    {
        var creeping = Series("A", Metric.Time, i => 100 * Math.Pow(1.01, i));

        var since = TrendFinder.Find(Of(creeping), Level, since: 7)[0].Since;

        Assert.Equal("c7", since!.From.Commit);
        Assert.True(since.Lower > 1.1);
        Assert.InRange(since.Ratio!.Value, 1.3, 1.5);
    }

    [Fact]
    public void A_renamed_benchmark_is_one_series_under_its_new_name()
    {
        var history = Of(Series("Old", Metric.Time, i => i < 20 ? 100 : null), Series("New", Metric.Time, i => i < 20 ? null : 150));
        var aliases = new Aliases(new Dictionary<string, string>(StringComparer.Ordinal) { ["Old"] = "New" });

        var trend = Assert.Single(TrendFinder.Find(aliases.Apply(history), Level));

        Assert.Equal(("New", Count), (trend.Benchmark.Name, trend.Points.Count));
        Assert.Equal("c20", Assert.Single(trend.Steps).After.Commit);
    }

    [Fact]
    public void Aliases_in_a_circle_end()
    {
        var aliases = new Aliases(new Dictionary<string, string>(StringComparer.Ordinal) { ["A"] = "B", ["B"] = "A" });

        Assert.Contains(aliases.Today("A"), (string[])["A", "B"]);
    }

    private static History Of(params HistorySeries[] series) => Of(series, _ => Machine);

    private static History Of(HistorySeries[] series, Func<int, Testbed> testbed) => new(
        "pools",
        "bench-01",
        [.. Enumerable.Range(0, Count).Select(i => new HistorySession($"s{i:00}", $"c{i}", new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(i), testbed(i)))],
        series);

    // Scattered by half a per cent, the same each time; exact metrics not at all.
    private static HistorySeries Series(string name, Metric metric, Func<int, double?> value)
    {
        var random = new Random(name[0] + name.Length);
        return new(
            new BenchmarkId("pools", name),
            metric,
            [.. Enumerable.Range(0, Count).Select(i => value(i) is { } known ? new HistoryPoint(metric.IsExact ? known : known * (1 + (0.005 * (random.NextDouble() - 0.5))), 0, 0, 5) : null)]);
    }
}
