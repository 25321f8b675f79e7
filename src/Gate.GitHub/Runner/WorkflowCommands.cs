using System.Globalization;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.GitHub.Runner;

/// <summary>Annotations: lines in a step's output that the runner shows on the run's page, and beside the code where a place is known.</summary>
public static class WorkflowCommands
{
    // The runner shows no more of each kind, and drops the rest without a word.
    private const int MostOfAKind = 10;

    private enum Kind
    {
        Error = 0,
        Warning = 1,
    }

    /// <summary>The lines for what fails and what is doubtful, the worst first.</summary>
    public static IReadOnlyList<string> Of(Report report)
    {
        var all = report.Diagnostics.SelectMany(Line).Concat(report.Findings.SelectMany(Line)).ToLookup(line => line.Kind, line => line.Text);
        return [.. all[Kind.Error].Take(MostOfAKind), .. all[Kind.Warning].Take(MostOfAKind)];
    }

    private static IEnumerable<(Kind Kind, string Text)> Line(Finding finding)
    {
        if (finding.Outcome == Outcome.Pass) yield break;
        var kind = finding.Outcome >= Outcome.Fail ? Kind.Error : Kind.Warning;
        yield return (kind, Command(kind, $" {Place(finding.Source)}title={Property($"{finding.Benchmark.DisplayName} · {finding.Metric.Name}")}", finding.Reason));
    }

    private static IEnumerable<(Kind Kind, string Text)> Line(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Note) yield break;
        var kind = diagnostic.Severity == Severity.Error ? Kind.Error : Kind.Warning;
        yield return (kind, Command(kind, $" {Place(diagnostic.Location)}title={diagnostic.Code.Id}", diagnostic.Message));
    }

    private static string Place(Location location) => location.Line == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"file={Property(location.File)},line={location.Line},col={location.Column},");

    private static string Command(Kind kind, string properties, string message) =>
        $"::{(kind == Kind.Error ? "error" : "warning")}{properties}::{Text(message)}";

    private static string Property(string text) =>
        Text(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    // The runner would undo an escape of what ends a line, so that is gone before.
    private static string Text(string text) => OneLine.Of(text).Replace("%", "%25", StringComparison.Ordinal);
}
