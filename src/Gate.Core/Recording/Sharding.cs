using Gate.Core.Benchmarks;

namespace Gate.Core.Recording;

/// <summary>Shares a family out to several machines.</summary>
public static class Sharding
{
    /// <summary>The family with each member's shard: the most expensive first, each to the shard that has least to do so far
    /// (longest processing time first, Graham 1969: at most a third longer than the best there is). The same family and costs give the same parts everywhere.</summary>
    /// <param name="family">All benchmarks.</param>
    /// <param name="shards">How many parts.</param>
    /// <param name="cost">What a benchmark will probably take, in any unit.</param>
    public static IReadOnlyList<FamilyMember> Assign(IReadOnlyList<FamilyMember> family, int shards, Func<BenchmarkId, double> cost)
    {
        var load = new double[shards];
        var assigned = new Dictionary<BenchmarkId, int>();
        foreach (var (benchmark, weight) in family.Select(member => (member.Benchmark, cost(member.Benchmark))).OrderByDescending(one => one.Item2).ThenBy(one => one.Benchmark))
        {
            var least = Array.IndexOf(load, load.Min());
            load[least] += weight;
            assigned[benchmark] = least + 1;
        }

        return [.. family.Select(member => member with { Shard = assigned[member.Benchmark] })];
    }
}
