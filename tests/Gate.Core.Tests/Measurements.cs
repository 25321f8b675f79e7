using Gate.Core.Benchmarks;
using Gate.Core.Testbeds;

namespace Gate.Core.Tests;

/// <summary>Samples and runs as result files give them.</summary>
internal static class Measurements
{
    public static readonly Metric Throughput = new("throughput", "MB/s", Direction.HigherIsBetter, IsExact: false);

    public static readonly Testbed Machine = MachineWith("cpu", "AMD EPYC 7763");

    public static Testbed MachineWith(string key, string value) => new(
        "bench-01",
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["cores"] = "2",
            ["cpu"] = "AMD EPYC 7763",
            ["runtime"] = ".NET 10",
            [key] = value,
        },
        new Dictionary<string, string>(StringComparer.Ordinal) { ["kernel"] = "6.1.0" });

    public static BenchmarkId Id(string name) => new("pools", name);

    /// <summary>Launches of one sitting, one value each.</summary>
    public static Sample Sample(Metric metric, params IReadOnlyList<double> launches) => Sitting("today", metric, launches);

    public static Sample Sitting(string session, Metric metric, params IReadOnlyList<double> launches) =>
        new(metric, [.. launches.Select(value => new Launch(session, [value]))]);

    public static Benchmark Benchmark(string name, params IReadOnlyList<Sample> samples) => new(Id(name), samples, [], []);

    public static Benchmark Failed(string name, string failure) => new(Id(name), [], [], [failure]);

    public static Run Run(params IReadOnlyList<Benchmark> benchmarks) => Run(Machine, benchmarks);

    public static Run Run(Testbed testbed, params IReadOnlyList<Benchmark> benchmarks) =>
        new("c0ffee", testbed, [.. benchmarks.OrderBy(benchmark => benchmark.Id)], []);
}
