using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Core.Testbeds;

namespace Gate.GitHub.Tests;

/// <summary>Reports to publish.</summary>
internal static class Reports
{
    public static readonly Report Regressed = Of(Finding(Verdict.Regression), Finding(Verdict.Unchanged));
    public static readonly Report Passed = Of(Finding(Verdict.Unchanged));
    public static readonly Report Improved = Of(Finding(Verdict.Improvement), Finding(Verdict.Unchanged));
    public static readonly Report Undecided = Of(Finding(Verdict.Inconclusive));
    public static readonly Report Unfit = Of(Finding(Verdict.Unchanged)) with { Outcome = Outcome.Error, Diagnostics = [Diagnostic.Error(Codes.InvalidReport, "The session is unfit.")] };

    public static Report Of(params Finding[] findings) => new(
        findings.Select(finding => finding.Outcome).Max(),
        new("0f3c9d5f0f8f4a54b3a1a2d0c9a7e6b5d4c3b2a1", Testbed.Unknown),
        new(Events.Head, Testbed.Unknown),
        findings,
        []);

    public static Finding Finding(Verdict verdict, string name = "Orders.Parse", string reason = "Because.") => new()
    {
        Benchmark = new("shop", name),
        Metric = Metric.Time,
        Verdict = verdict,
        Outcome = verdict.DefaultOutcome(),
        Reason = reason,
    };
}
