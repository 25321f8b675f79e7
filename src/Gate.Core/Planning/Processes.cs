using Gate.Core.Benchmarks;
using Gate.Core.Recording;

namespace Gate.Core.Planning;

/// <summary>Puts benchmarks together that one process measures.</summary>
public static class Processes
{
    // Few benchmarks a process keep the launches of a round close together in time, which is what cancels drift between whole launches.
    private const int PerLaunch = 4;

    /// <summary>How many benchmarks duel in one pair of processes: the sides of a duel are close together however many there are,
    /// and a process with its first benchmark takes half a second to start.</summary>
    public const int PerDuel = 8;

    /// <summary>The first benchmark, and the next few of its suite, in their order.</summary>
    public static IReadOnlyList<BenchmarkId> First(IReadOnlyList<BenchmarkId> benchmarks, Stage stage) =>
    [
        .. benchmarks.Where(benchmark => string.Equals(benchmark.Suite, benchmarks[0].Suite, StringComparison.Ordinal))
            .Take(stage is Stage.Duel or Stage.Control or Stage.Count ? PerDuel : PerLaunch),
    ];
}
