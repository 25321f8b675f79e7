using Gate.Core.Reporting;
using Gate.Core.Testbeds;

namespace Gate.Reports.Wording;

/// <summary>Where a report was measured and what it compares, as label and text; not yet escaped.</summary>
internal static class Setting
{
    private static readonly string[] InOrder = ["cpu", "cores", "memory", "os", "architecture", "runtime"];

    /// <summary>The lines: both commits and the testbed, or both testbeds and what tells them apart.</summary>
    public static IEnumerable<(string Label, string Text)> Of(Report report)
    {
        yield return ("baseline", Commit(report.Baseline));
        yield return ("candidate", Commit(report.Candidate));
        var differences = report.Baseline.Testbed.DifferencesTo(report.Candidate.Testbed);
        if (differences.Count == 0)
        {
            var known = IsKnown(report.Candidate.Testbed) ? report.Candidate.Testbed : report.Baseline.Testbed;
            if (IsKnown(known)) yield return ("testbed", Described(known));
            yield break;
        }

        yield return ("baseline on", Described(report.Baseline.Testbed));
        yield return ("candidate on", Described(report.Candidate.Testbed));
        yield return ("they differ", string.Join("; ", differences));
    }

    /// <summary>What is known of a testbed, fact by fact; texts are empty where there is nothing.</summary>
    public static IEnumerable<(string Label, string Text)> Facts(Testbed testbed) =>
    [
        ("testbed", testbed.Name),
        .. InOrder.Concat(testbed.Identity.Keys.Except(InOrder, StringComparer.Ordinal).Order(StringComparer.Ordinal)).Select(key => (key, testbed.Identity.GetValueOrDefault(key, ""))),
        .. testbed.Notes.OrderBy(note => note.Key, StringComparer.Ordinal).Select(note => (note.Key, note.Value)),
    ];

    private static string Commit(ReportSide side) => side.Commit.Length == 0 ? "commit not known" : side.Commit;

    private static bool IsKnown(Testbed testbed) => testbed.Name.Length > 0 || testbed.Identity.Count > 0;

    private static string Described(Testbed testbed)
    {
        var identity = InOrder
            .Concat(testbed.Identity.Keys.Except(InOrder, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            .Where(testbed.Identity.ContainsKey)
            .Select(key => key == "cores" ? $"{testbed.Identity[key]} cores" : testbed.Identity[key]);
        var described = string.Join(", ", identity);
        return testbed.Name.Length == 0 ? described
            : described.Length == 0 ? testbed.Name
            : $"{testbed.Name} ({described})";
    }
}
