using Gate.Core.Reporting;

namespace Gate.Reports.Wording;

/// <summary>A warning with the findings it is about: the same sentence on fifty benchmarks is said once.</summary>
internal sealed record Doubt(string Text, IReadOnlyList<Finding> Findings)
{
    private const int Named = 3;

    /// <summary>Every warning of a report, in the order of the findings.</summary>
    public static IReadOnlyList<Doubt> AllOf(Report report) =>
    [
        .. report.Findings
            .SelectMany(finding => finding.Warnings.Distinct(StringComparer.Ordinal).Select(text => (text, finding)))
            .GroupBy(pair => pair.text, pair => pair.finding, StringComparer.Ordinal)
            .Select(group => new Doubt(group.Key, [.. group])),
    ];

    /// <summary>The first findings it is about; the rest are counted by <see cref="Others"/>.</summary>
    public IEnumerable<Finding> First => Findings.Take(Named);

    /// <summary>How many findings <see cref="First"/> leaves out.</summary>
    public int Others => Math.Max(0, Findings.Count - Named);
}
