using Gate.Core.Diagnostics;
using Gate.Core.Reporting;

namespace Gate.Reports;

/// <summary>What a format may want to know about the place its text goes to.</summary>
/// <param name="Width">Columns of the terminal, or of the page that stands in for it; formats for machines ignore it.</param>
/// <param name="IsColoured">Whether ANSI colours are welcome.</param>
public sealed record RenderOptions(int Width, bool IsColoured)
{
    /// <summary>For a file or a pipe: 120 columns, no colours.</summary>
    public static readonly RenderOptions Plain = new(120, IsColoured: false);

    /// <summary>Where a reader on this machine finds the source of a finding's benchmark.</summary>
    public Func<Finding, Location> PlaceOf { get; init; } = finding => finding.Source;

    /// <summary>What lies behind the report; asked only by formats that draw it, since reading a history takes a while.</summary>
    public Func<Depth> Depth { get; init; } = () => Core.Reporting.Depth.None;
}
