using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Workspace.Baselines;

namespace Gate.Workspace.Tests.Baselines;

public class BaselineUpdateTests
{
    private static readonly Baseline Empty = BaselineUpdate.Empty("pools", BaselineWriter.Machine);

    private static Baseline Of(int sessions) =>
        Enumerable.Range(1, sessions).Aggregate(Empty, (stored, day) => stored.Add(BaselineWriter.Session($"s{day}", day), BaselineWriter.Measured("A", day)));

    [Fact]
    public void The_last_five_sessions_stay_with_their_launches()
    {
        var baseline = Of(sessions: 7);

        Assert.Equal(["s3", "s4", "s5", "s6", "s7"], baseline.Sessions.Select(session => session.Id));
        Assert.Equal([3, 4, 5, 6, 7], baseline.Benchmarks[0].Metrics[0].Sample.Launches.Select(launch => launch.Value));
        Assert.Equal("c0ffee07", baseline.Commit);
    }

    [Fact]
    public void Noise_is_learned_from_the_launches_that_stay() =>
        Assert.Equal(5, Of(sessions: 7).Benchmarks[0].Metrics[0].Noise.Launch);

    [Fact]
    public void A_benchmark_that_was_not_measured_stays_until_its_last_session_goes()
    {
        var baseline = Empty.Add(BaselineWriter.Session("s1"), BaselineWriter.Measured("A", 1), BaselineWriter.Measured("B", 1));
        var names = new List<int>();

        for (var day = 2; day <= 6; day++)
        {
            baseline = baseline.Add(BaselineWriter.Session($"s{day}", day), BaselineWriter.Measured("A", day));
            names.Add(baseline.Benchmarks.Count);
        }

        Assert.Equal([2, 2, 2, 2, 1], names);
    }

    [Fact]
    public void A_session_of_the_same_id_is_replaced()
    {
        var baseline = Of(sessions: 2).Add(BaselineWriter.Session("s2", 9), BaselineWriter.Measured("A", 20, 21));

        Assert.Equal([1, 20, 21], baseline.Benchmarks[0].Metrics[0].Sample.Launches.Select(launch => launch.Value));
        Assert.Equal(["s1", "s2"], baseline.Sessions.Select(session => session.Id));
    }

    [Fact]
    public void Sessions_of_another_machine_are_left_out()
    {
        var other = BaselineWriter.Machine with { Identity = new Dictionary<string, string>(StringComparer.Ordinal) { ["cpu"] = "Apple M4" } };

        var baseline = BaselineUpdate.Add(Of(sessions: 3), BaselineWriter.Session("s9", 9), other, [BaselineWriter.Measured("B", 5)], BaselineWriter.Learn);

        Assert.Equal("s9", Assert.Single(baseline.Sessions).Id);
        Assert.Equal("B", Assert.Single(baseline.Benchmarks).Id.Name);
        Assert.Equal("Apple M4", baseline.Testbed.Identity["cpu"]);
    }

    [Fact]
    public void Launches_in_another_unit_are_left_out()
    {
        var inSeconds = new Sample(Metric.Time with { Unit = "s" }, [new Launch("x", [1e-9])]);

        var baseline = Of(sessions: 2).Add(BaselineWriter.Session("s3", 3), new Benchmark(new BenchmarkId("pools", "A"), [inSeconds], [], []));

        Assert.Equal(1e-9, Assert.Single(baseline.Benchmarks[0].Metrics[0].Sample.Launches).Value);
    }

    [Fact]
    public void Benchmarks_of_other_suites_are_left_out()
    {
        var other = BaselineWriter.Measured("A", 1) with { Id = new BenchmarkId("memory", "A") };

        var baseline = Empty.Add(BaselineWriter.Session("s1"), BaselineWriter.Measured("B", 1), other);

        Assert.Equal("B", Assert.Single(baseline.Benchmarks).Id.Name);
    }

    [Fact]
    public void Failed_benchmarks_are_not_stored()
    {
        var failed = BaselineWriter.Measured("B", 1) with { Failures = ["It threw."] };

        var error = Assert.Throws<GateException>(() => Empty.Add(BaselineWriter.Session("s1"), BaselineWriter.Measured("A", 1), failed));

        Assert.Equal("error GATE5007: pools: B failed and is not stored: It threw.", Assert.Single(error.Diagnostics).ToString());
    }

    [Fact]
    public void A_session_that_measured_nothing_is_not_stored() =>
        Assert.Equal("GATE5007", Assert.Throws<GateException>(() => Of(sessions: 1).Add(BaselineWriter.Session("s2"))).Diagnostics[0].Code.Id);
}
