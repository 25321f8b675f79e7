using Gate.Core.Benchmarks;
using Gate.Running.Building;

namespace Gate.Running.Launching;

/// <summary>What the first duel of a benchmark settled for the later ones, so that all of them are fought alike.</summary>
/// <param name="IsParallel">Whether it works on several processors at once, and so is not pinned.</param>
/// <param name="Invocations">How often a turn is to call it, by the times of the base; 0 when that is not known.</param>
/// <param name="PilotIterations">As many iterations as took the base's time to find that out.</param>
/// <param name="TwoTurns">How long a turn of each side took together, with all that belongs to it.</param>
internal sealed record Agreement(bool IsParallel, long Invocations, int PilotIterations, TimeSpan TwoTurns)
{
    /// <summary>Which duels are alike: those of the same two builds.</summary>
    internal readonly record struct Key(string Baseline, string Candidate, BenchmarkId Benchmark)
    {
        public static Key Of(BuiltProgram baseline, BuiltProgram candidate, BenchmarkId benchmark) => new(baseline.Hash, candidate.Hash, benchmark);
    }
}
