using Gate.Core.Benchmarks;
using Gate.Core.Profiling;

namespace Gate.Core.Analysing;

/// <summary>What a benchmark is about, as a share of a real profile.</summary>
/// <param name="Benchmark">Which benchmark.</param>
/// <param name="Shares">One a sample type of each profile; empty where it is not known which functions the benchmark is about.</param>
/// <param name="Found">How those functions are known; empty where they are not.</param>
public sealed record Impact(BenchmarkId Benchmark, IReadOnlyList<MatchedCost> Shares, string Found)
{
    /// <summary>The greatest cumulative share over all sample types; 0 where nothing is known.</summary>
    public double Greatest => Shares.Select(share => share.Cumulative.ShareOf(share.Total)).DefaultIfEmpty(0).Max();

    /// <summary>Whether functions are known and no sample of any profile has one of them.</summary>
    public bool IsInNone => Found.Length > 0 && Shares.All(share => share.Functions.Count == 0);
}
