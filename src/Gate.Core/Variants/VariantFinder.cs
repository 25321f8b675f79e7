using Gate.Core.Benchmarks;
using Gate.Core.Configuration;

namespace Gate.Core.Variants;

/// <summary>Finds the benchmarks that belong together. What gate.yml says comes first, then what the program says
/// (`Baseline = true`), then names; a benchmark is compared with one other.</summary>
public static class VariantFinder
{
    /// <summary>The pairs, in the order of their names.</summary>
    /// <param name="benchmarks">All benchmarks.</param>
    /// <param name="rules">`variants` of gate.yml.</param>
    /// <param name="marks">What the program says; none where only results are at hand.</param>
    public static IReadOnlyList<VariantPair> Find(
        IReadOnlyList<BenchmarkId> benchmarks, IReadOnlyList<VariantRule> rules, IReadOnlyList<VariantMark> marks)
    {
        var named = benchmarks.Select(Named.Of).ToList();
        return
        [
            .. rules.SelectMany(rule => ByRule(rule, named))
                .Concat(ByMark(named, marks))
                .Concat(VariantNames.Find(named))
                .Where(pair => pair.Candidate != pair.Baseline)
                .DistinctBy(pair => pair.Candidate)
                .OrderBy(pair => pair.Baseline)
                .ThenBy(pair => pair.Candidate),
        ];
    }

    /// <summary>Whether an entry of gate.yml finds any pair.</summary>
    public static bool HasPairs(VariantRule rule, IReadOnlyList<BenchmarkId> benchmarks) => ByRule(rule, [.. benchmarks.Select(Named.Of)]).Any();

    private static IEnumerable<VariantPair> ByRule(VariantRule rule, List<Named> benchmarks)
    {
        var baselines = benchmarks.Where(benchmark => rule.Baseline.Matches(benchmark.Name.Plain)).ToList();
        foreach (var candidate in benchmarks)
        {
            if (rule.Candidate.Captures(candidate.Name.Plain) is not { } captures) continue;
            var together = baselines.Where(baseline => baseline.Id != candidate.Id && baseline.IsMeasuredLike(candidate)).ToList();
            var fitting = captures.Count == rule.Baseline.Stars
                ? together.Where(baseline => string.Equals(baseline.Name.Plain, rule.Baseline.Fill(captures), StringComparison.Ordinal)).ToList()
                : together.Where(baseline => string.Equals(baseline.Name.Owner, candidate.Name.Owner, StringComparison.Ordinal)).ToList();
            if (fitting is [var only]) yield return new VariantPair(candidate.Id, only.Id, "gate.yml");
        }
    }

    // BenchmarkDotNet allows one baseline a class, or one a category where it groups by categories.
    private static IEnumerable<VariantPair> ByMark(List<Named> benchmarks, IReadOnlyList<VariantMark> marks)
    {
        var categories = marks.ToDictionary(mark => mark.Benchmark, mark => string.Join('\n', mark.Categories.Order(StringComparer.Ordinal)));
        var isBaseline = marks.Where(mark => mark.IsBaseline).Select(mark => mark.Benchmark).ToHashSet();
        foreach (var group in benchmarks.Where(benchmark => categories.ContainsKey(benchmark.Id)).GroupBy(benchmark => benchmark.Place))
        {
            var baselines = group.Where(benchmark => isBaseline.Contains(benchmark.Id)).ToList();
            foreach (var candidate in group.Where(benchmark => !isBaseline.Contains(benchmark.Id)))
            {
                var fitting = baselines.Count == 1
                    ? baselines
                    : baselines.Where(baseline => string.Equals(categories[baseline.Id], categories[candidate.Id], StringComparison.Ordinal)).ToList();
                if (fitting is [var only]) yield return new VariantPair(candidate.Id, only.Id, "Baseline = true");
            }
        }
    }
}

/// <summary>A benchmark with its name taken apart.</summary>
internal sealed record Named(BenchmarkId Id, BenchmarkName Name)
{
    public static Named Of(BenchmarkId id) => new(id, BenchmarkName.Of(id.Name));

    /// <summary>What benchmarks share that can be compared: suite, class, job and parameters.</summary>
    public (string Suite, string Owner, string Job, string Parameters) Place => (Id.Suite, Name.Owner, Id.Job, Name.Parameters);

    /// <summary>Whether both belong to the same suite and job and have the same parameters.</summary>
    public bool IsMeasuredLike(Named other) => (Id.Suite, Id.Job, Name.Parameters) == (other.Id.Suite, other.Id.Job, other.Name.Parameters);
}
