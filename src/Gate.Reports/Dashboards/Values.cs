using Gate.Core.Reporting;

namespace Gate.Reports.Dashboards;

/// <summary>What a report measured of the candidate, for dashboards that judge themselves.</summary>
internal static class Values
{
    /// <summary>The findings with a value that JSON can hold, by name and metric; what was not measured has none.</summary>
    public static IEnumerable<(Finding Finding, Measured Candidate)> Of(Report report) => report.Findings
        .Where(finding => finding.Candidate is { } candidate && double.IsFinite(candidate.Value))
        .OrderBy(finding => finding.Benchmark)
        .ThenBy(finding => finding.Metric.Name, StringComparer.Ordinal)
        .Select(finding => (finding, finding.Candidate!));

    /// <summary>The name of a finding's benchmark: with the suite, where there is one.</summary>
    public static string Name(Finding finding) => finding.Benchmark.Suite.Length > 0 ? finding.Benchmark.ToString() : finding.Benchmark.DisplayName;
}
