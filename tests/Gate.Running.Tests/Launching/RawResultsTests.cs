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

    private static RawResults Results(params (string Mode, string Stage, long Operations, double Nanoseconds)[] lines)
    {
        var results = new RawResults();
        foreach (var (mode, stage, operations, nanoseconds) in lines)
            results.Add([Protocol.Result, Protocol.Time, mode, stage, operations.ToString(), nanoseconds.ToString("R", null)]);
        return results;
    }
}
