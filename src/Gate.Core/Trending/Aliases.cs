using Gate.Core.Benchmarks;
using Gate.Core.Histories;

namespace Gate.Core.Trending;

/// <summary>Benchmarks that were renamed: what was measured under the old name belongs to the new one.</summary>
/// <param name="Names">New names by old ones, full names without suite and job.</param>
public sealed record Aliases(IReadOnlyDictionary<string, string> Names)
{
    /// <summary>Nothing was renamed.</summary>
    public static readonly Aliases None = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The name that a benchmark has today. A circle of names ends where it began.</summary>
    public string Today(string name)
    {
        var today = name;
        for (var i = 0; i < Names.Count && Names.TryGetValue(today, out var next); i++) today = next;
        return today;
    }

    /// <summary>The history under today's names; where a session measured both names, the value of today's is taken.</summary>
    public History Apply(History history) =>
        Names.Count == 0 ? history : history with
        {
            Series =
            [
                .. history.Series
                    .GroupBy(series => (Benchmark: series.Benchmark with { Name = Today(series.Benchmark.Name) }, Metric: series.Metric.Name))
                    .Select(named => Join(named.Key.Benchmark, [.. named.OrderByDescending(series => series.Benchmark == named.Key.Benchmark)]))
                    .OrderBy(series => series.Benchmark)
                    .ThenBy(series => series.Metric.Name, StringComparer.Ordinal),
            ],
        };

    private static HistorySeries Join(BenchmarkId benchmark, IReadOnlyList<HistorySeries> parts) => new(
        benchmark,
        parts[0].Metric,
        [.. Enumerable.Range(0, parts[0].Points.Count).Select(i => parts.Select(part => part.Points[i]).FirstOrDefault(point => point is not null))]);
}
