using Gate.Cli.Checking;
using Gate.Core.Comparing;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Core.Reporting;
using Gate.Core.Trending;

namespace Gate.Cli.Trending;

/// <summary>Gathers what lies behind a report: what was measured, the history of its benchmarks, and where commits have pages.</summary>
internal static class ReportDepth
{
    /// <summary>The depth of a report.</summary>
    /// <param name="place">The checkout; null where there is none.</param>
    /// <param name="report">The report.</param>
    /// <param name="recording">The run that it was judged from; null where only the report is there.</param>
    /// <param name="talk">Says what of the history cannot be read.</param>
    public static Depth Of(Place? place, Report report, CheckRecording? recording, Action<string> talk)
    {
        if (place is null) return Depth.None;
        var evidence = recording is null ? Depth.None.Evidence : Evidences.Of(recording, place.StoredBaselines(recording.Header), place.Configuration.Policy);
        return new Depth
        {
            Evidence = evidence,
            History = History(place, report, talk),
            CommitPages = TrendSession.CommitPages(place, CancellationToken.None).GetAwaiter().GetResult(),
        };
    }

    // What cannot be read of the history takes nothing away from the report.
    private static TrendAnswer History(Place place, Report report, Action<string> talk)
    {
        try
        {
            var names = report.Findings.Select(finding => finding.Benchmark).ToHashSet();
            var testbed = report.Candidate.Testbed.Name;
            if (place.History.List().All(one => !string.Equals(one.Testbed, testbed, StringComparison.Ordinal))) return Depth.None.History;
            var answer = TrendSession.Find(place, new TrendRequest([], "", testbed, "", ""), CancellationToken.None).GetAwaiter().GetResult();
            return answer with { Trends = [.. answer.Trends.Where(trend => names.Contains(trend.Benchmark))] };
        }
        catch (GateException refused)
        {
            foreach (var diagnostic in refused.Diagnostics) talk(diagnostic.ToString());
            return Depth.None.History;
        }
    }
}
