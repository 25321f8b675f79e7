using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Reports.Wording;

/// <summary>The texts of a finding that all formats for people share; not yet escaped for any of them.</summary>
internal static class Shown
{
    /// <summary>What stands for a side that was not measured.</summary>
    public const string Nothing = "–";

    /// <summary>The benchmark as it is called: with its suite when the report has several.</summary>
    public static string Name(Finding finding, bool hasSeveralSuites = false) =>
        string.IsNullOrWhiteSpace(finding.Benchmark.DisplayName) ? "(no name)"
        : hasSeveralSuites ? finding.Benchmark.ToString()
        : finding.Benchmark.DisplayName;

    /// <summary>Benchmark and metric in one: "Pools.HashPool · time".</summary>
    public static string Title(Finding finding) => $"{Name(finding)} · {finding.Metric.Name}";

    /// <summary>Both values in readable units.</summary>
    public static (string Baseline, string Candidate) Values(Finding finding) => (finding.Baseline, finding.Candidate) switch
    {
        (null, null) => (Nothing, Nothing),
        ({ } baseline, null) => (Readable.Value(baseline.Value, finding.Metric.Unit), Nothing),
        (null, { } candidate) => (Nothing, Readable.Value(candidate.Value, finding.Metric.Unit)),
        ({ } baseline, { } candidate) => Readable.Pair(baseline.Value, candidate.Value, finding.Metric.Unit, finding.Metric.IsExact),
    };

    /// <summary>Whether the finding needs no words: nothing changed and nothing came of it.</summary>
    public static bool IsQuiet(Finding finding) => finding is { Verdict: Verdict.Unchanged, Outcome: Outcome.Pass };

    /// <summary>Whether names need their suite to be told apart.</summary>
    public static bool HasSeveralSuites(Report report) =>
        report.Findings.Select(finding => finding.Benchmark.Suite).Distinct(StringComparer.Ordinal).Skip(1).Any();
}
