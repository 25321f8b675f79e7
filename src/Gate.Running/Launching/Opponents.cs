using System.Diagnostics;
using Gate.Core.Benchmarks;
using Gate.Core.Recording;

namespace Gate.Running.Launching;

/// <summary>What the two sides of a duel measure: the same benchmark of two builds, or two benchmarks of one.</summary>
/// <param name="Baseline">What is compared with.</param>
/// <param name="Candidate">What is judged; the duel goes by its name.</param>
internal readonly record struct Opponents(BenchmarkId Baseline, BenchmarkId Candidate)
{
    /// <summary>The same benchmark on both sides.</summary>
    public static Opponents Alike(BenchmarkId benchmark) => new(benchmark, benchmark);

    /// <summary>What a side measures.</summary>
    public BenchmarkId Of(Side side) => side switch
    {
        Side.Baseline => Baseline,
        Side.Candidate => Candidate,
        _ => throw new UnreachableException(),
    };
}
