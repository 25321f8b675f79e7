using Gate.Core.Benchmarks;
using Gate.Core.Trending;

namespace Gate.Core.Reporting;

/// <summary>What lies behind a report, for formats that draw it.</summary>
public sealed record Depth
{
    /// <summary>Nothing but the report.</summary>
    public static readonly Depth None = new();

    /// <summary>What was measured behind the findings, by benchmark and metric.</summary>
    public IReadOnlyDictionary<(BenchmarkId Benchmark, string Metric), Evidence> Evidence { get; init; } = new Dictionary<(BenchmarkId, string), Evidence>();

    /// <summary>How the benchmarks went over time.</summary>
    public TrendAnswer History { get; init; } = new([], new Dictionary<(string From, string To), IReadOnlyList<(string Commit, string Subject)>>());

    /// <summary>What a commit's id is appended to for its page; empty when the repository has none that is known.</summary>
    public string CommitPages { get; init; } = "";
}
