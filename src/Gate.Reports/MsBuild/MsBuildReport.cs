using System.Text;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Wording;

namespace Gate.Reports.MsBuild;

/// <summary>A report as the messages of a build: "file(line,column): error GATE7200: …" for what fails, a warning for what warns, nothing for the rest,
/// and the headline. MSBuild, dotnet, and most editors and build servers read such lines.</summary>
internal static class MsBuildReport
{
    /// <summary>The report, a line a message.</summary>
    public static string Render(Report report, RenderOptions options)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in report.Diagnostics) Line(text, diagnostic with { Message = Console.SafeText.Prose(diagnostic.Message), Location = Safe(diagnostic.Location) });
        foreach (var finding in report.Findings.Where(finding => finding.Outcome != Outcome.Pass)) Line(text, Message(finding, options));
        Line(text, Headline.Of(report));
        return text.ToString();
    }

    private static Diagnostic Message(Finding finding, RenderOptions options) => new(
        Codes.Of(finding.Verdict),
        finding.Outcome == Outcome.Warn ? Severity.Warning : Severity.Error,
        $"{Visible.Name(finding.Benchmark.DisplayName)}, {Visible.Name(finding.Metric.Name)}: {Console.SafeText.Prose(finding.Reason)}",
        Safe(options.PlaceOf(finding)));

    private static Location Safe(Location place) => place with { File = Visible.Name(place.File) };

    private static void Line(StringBuilder text, object line) => text.Append(Console.SafeText.Line(line.ToString()!)).Append('\n');
}
