using Gate.Core.Benchmarks;
using Gate.Core.Recording;

namespace Gate.Core.Planning;

/// <summary>What to measure next; nothing when the check is complete.</summary>
/// <param name="Stage">Why it is measured.</param>
/// <param name="Round">The number that the launches of this step carry.</param>
/// <param name="Launches">The processes to run, in this order.</param>
/// <param name="Open">How many benchmarks are not decided yet.</param>
public sealed record Steps(Stage Stage, int Round, IReadOnlyList<LaunchStep> Launches, int Open)
{
    /// <summary>Everything is decided, or has used its launches.</summary>
    public static readonly Steps Done = new(Stage.Screen, 0, [], 0);

    /// <summary>Whether there is nothing left to measure.</summary>
    public bool IsDone => Launches.Count == 0;
}

/// <summary>One process that measures these benchmarks, one after the other.</summary>
/// <param name="Side">Which build.</param>
/// <param name="Position">Its place in the round, from 0.</param>
/// <param name="Benchmarks">Benchmarks of one suite, in the order drawn; both sides of a round use the same.</param>
public sealed record LaunchStep(Side Side, int Position, IReadOnlyList<BenchmarkId> Benchmarks);
