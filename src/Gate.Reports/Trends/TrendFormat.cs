using Gate.Core.Trending;

namespace Gate.Reports.Trends;

/// <summary>A way to write trends down.</summary>
/// <param name="Name">What `--format` calls it.</param>
/// <param name="Endings">The endings of file names that mean it.</param>
/// <param name="Write">The pure function that writes it.</param>
public sealed record TrendFormat(string Name, IReadOnlyList<string> Endings, Func<TrendAnswer, TrendOptions, string> Write);
