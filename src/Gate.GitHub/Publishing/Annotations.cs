using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.GitHub.Runner;
using Octokit;

namespace Gate.GitHub.Publishing;

/// <summary>What a check says beside the source of benchmarks that fail or are doubtful.</summary>
internal static class Annotations
{
    // GitHub takes no more in one request; the check's text has the rest.
    private const int Most = 50;

    private const int LongestTitle = 255;

    /// <summary>One for each finding whose source is known, the worst first.</summary>
    public static IReadOnlyList<NewCheckRunAnnotation> Of(Report report) =>
    [
        .. report.Findings
            .Where(finding => finding.Outcome != Outcome.Pass && finding.Source.Line > 0 && IsInCheckout(finding.Source.File))
            .Take(Most)
            .Select(finding => new NewCheckRunAnnotation(
                finding.Source.File,
                finding.Source.Line,
                finding.Source.Line,
                finding.Outcome >= Outcome.Fail ? CheckAnnotationLevel.Failure : CheckAnnotationLevel.Warning,
                OneLine.Of(finding.Reason))
            {
                Title = Api.Title.Within(OneLine.Of($"{finding.Benchmark.DisplayName} · {finding.Metric.Name}"), LongestTitle),
            }),
    ];

    // Whoever measured may have written anything there.
    private static bool IsInCheckout(string path) =>
        string.Equals(OneLine.Of(path), path, StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) && path.Split('/').All(part => part is not ("" or "." or ".."));
}
