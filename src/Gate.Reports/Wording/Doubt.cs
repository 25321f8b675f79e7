using Gate.Core.Reporting;

namespace Gate.Reports.Wording;

/// <summary>A warning with the findings it is about: the same sentence on fifty benchmarks is said once.</summary>
internal sealed record Doubt(string Text, IReadOnlyList<Finding> Findings)
{
    private const int Named = 3;

    /// <summary>Every warning of a report, in the order of the findings.</summary>
    public static IReadOnlyList<Doubt> AllOf(Report report)
    {
        var findings = new OrderedDictionary<string, List<Finding>>(StringComparer.Ordinal);
        foreach (var finding in report.Findings)
        {
            foreach (var text in finding.Warnings)
            {
                if (!findings.TryGetValue(text, out var doubtful)) findings.Add(text, doubtful = []);
                // A finding that has a warning twice is about it once.
                if (doubtful is [] || !ReferenceEquals(doubtful[^1], finding)) doubtful.Add(finding);
            }
        }

        return [.. findings.Select(doubt => new Doubt(doubt.Key, doubt.Value))];
    }

    /// <summary>The first findings it is about; the rest are counted by <see cref="Others"/>.</summary>
    public IEnumerable<Finding> First => Findings.Take(Named);

    /// <summary>How many findings <see cref="First"/> leaves out.</summary>
    public int Others => Math.Max(0, Findings.Count - Named);
}
