namespace Gate.Cli.Trending;

/// <summary>What trends are asked for; empty texts and lists mean all.</summary>
internal sealed record TrendRequest(IReadOnlyList<string> Benchmarks, string Suite, string Testbed, string Metric, string Since);
