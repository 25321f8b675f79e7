using Gate.Core.Benchmarks;
using Gate.Hook.Talking;
using Gate.Running.Launching;

namespace Gate.Running.Tests.Launching;

public sealed class RawResultsTests
{
    [Fact]
    public void The_median_overhead_is_subtracted_and_no_time_is_below_zero()
    {
        var results = Results(
            ("Overhead", "Warmup", 10, 990), ("Overhead", "Actual", 10, 20), ("Overhead", "Actual", 10, 30), ("Overhead", "Actual", 10, 400),
            ("Workload", "Pilot", 1, 77), ("Workload", "Actual", 10, 130), ("Workload", "Actual", 20, 240), ("Workload", "Actual", 10, 10), ("Workload", "Result", 10, 1));

        var time = Assert.Single(results.Readings);

        Assert.Equal(Metric.Time, time.Metric);
        Assert.Equal([10, 9, 0], time.Values);
        Assert.Empty(results.Warnings);
    }

    [Fact]
    public void A_benchmark_as_short_as_its_overhead_says_so()
    {
        var results = Results(("Overhead", "Actual", 10, 20), ("Workload", "Actual", 10, 20), ("Workload", "Actual", 10, 19));

        Assert.Contains("cannot be told from zero", Assert.Single(results.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Allocated_bytes_are_one_value()
    {
        var results = new RawResults();

        results.Add([Protocol.Result, Protocol.Memory, "64", "1024"]);

        var allocated = Assert.Single(results.Readings);
        Assert.Equal(Metric.Allocated, allocated.Metric);
        Assert.Equal([1024], allocated.Values);
    }

    [Fact]
    public void Turns_that_are_only_watched_are_not_measured()
    {
        var results = new RawResults { Dropped = 2 };

        foreach (var nanoseconds in new[] { "900", "800", "70", "60" })
            results.Add([Protocol.Result, Protocol.Time, "Workload", "Actual", "10", nanoseconds]);

        Assert.Equal([7, 6], Assert.Single(results.Readings).Values);
        Assert.Equal(4, results.Iterations);
    }

    [Fact]
    public void As_many_iterations_stand_in_for_the_pilot_stage_as_take_its_time()
    {
        var results = Results(("Workload", "Pilot", 1, 100), ("Workload", "Pilot", 16, 1_501), ("Workload", "Actual", 10, 800), ("Workload", "Actual", 10, 700), ("Workload", "Actual", 10, 5_000));

        Assert.Equal(3, results.PilotIterations);
        Assert.Equal(0, new RawResults().PilotIterations);
    }

    [Theory]
    [InlineData(1_000, 150)]
    [InlineData(1_000_000, 4)]
    public void The_calls_of_a_turn_are_those_that_fit_by_the_median_iteration_but_at_least_four(double median, long calls)
    {
        var results = Results(("Workload", "Actual", 10, median / 5), ("Workload", "Actual", 10, median), ("Workload", "Actual", 10, median * 9));
        results.Add([Protocol.Result, Protocol.Invocations, "10"]);

        Assert.Equal(calls, results.InvocationsIn(TimeSpan.FromMicroseconds(15)));
    }

    private static RawResults Results(params (string Mode, string Stage, long Operations, double Nanoseconds)[] lines)
    {
        var results = new RawResults();
        foreach (var (mode, stage, operations, nanoseconds) in lines)
            results.Add([Protocol.Result, Protocol.Time, mode, stage, operations.ToString(), nanoseconds.ToString("R", null)]);
        return results;
    }
}
