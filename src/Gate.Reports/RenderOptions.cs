using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;

namespace Gate.Reports;

/// <summary>What a format may want to know about the place its text goes to.</summary>
/// <param name="Width">Columns of the terminal, or of the page that stands in for it; formats for machines ignore it.</param>
/// <param name="IsColoured">Whether ANSI colours are welcome.</param>
public sealed record RenderOptions(int Width, bool IsColoured)
{
    /// <summary>For a file or a pipe: 120 columns, no colours.</summary>
    public static readonly RenderOptions Plain = new(120, IsColoured: false);

    /// <summary>Where the source of a benchmark is; no place where nobody knows.</summary>
    public Func<BenchmarkId, Location> PlaceOf { get; init; } = _ => Location.None;
}
