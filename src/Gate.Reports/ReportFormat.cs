using Gate.Core.Reporting;

namespace Gate.Reports;

/// <summary>A way to write a report down.</summary>
/// <param name="Name">What `--format` calls it.</param>
/// <param name="Endings">The file endings that mean it, with the dot.</param>
/// <param name="Renderer">The pure function that writes it.</param>
public sealed record ReportFormat(string Name, IReadOnlyList<string> Endings, Func<Report, RenderOptions, string> Renderer)
{
    /// <summary>The report as text of this format, with "\n" for line ends and one at the end.</summary>
    public string Render(Report report, RenderOptions options) => Renderer(report, options);
}
