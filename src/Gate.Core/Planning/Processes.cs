using Gate.Core.Benchmarks;

namespace Gate.Core.Planning;

/// <summary>Puts benchmarks together that one process measures.</summary>
internal static class Processes
{
    // Few benchmarks a process keep the launches of a round close together in time, which is what cancels drift;
    // one benchmark a process would pay the start of a process for each.
    private const int BenchmarksPerProcess = 4;

    /// <summary>The first benchmark, and the next few of its suite, in their order.</summary>
    public static IReadOnlyList<BenchmarkId> First(IReadOnlyList<BenchmarkId> benchmarks) =>
        [.. benchmarks.Where(benchmark => string.Equals(benchmark.Suite, benchmarks[0].Suite, StringComparison.Ordinal)).Take(BenchmarksPerProcess)];
}
