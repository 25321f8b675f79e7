using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Testbeds;

namespace Gate.Core.Reporting;

/// <summary>One side of a report: which commit, on which machine.</summary>
public sealed record ReportSide(string Commit, Testbed Testbed);

/// <summary>The judgement of a check or a comparison; what every format renders.</summary>
/// <param name="Outcome">The greatest outcome of the findings and diagnostics.</param>
/// <param name="Baseline">What was compared with.</param>
/// <param name="Candidate">What was judged.</param>
/// <param name="Findings">Worst first; within a verdict by the share of a real profile where one is known, by ratio, then by name.</param>
/// <param name="Diagnostics">What is about no single benchmark.</param>
public sealed record Report(
    Outcome Outcome,
    ReportSide Baseline,
    ReportSide Candidate,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>How many findings have this verdict.</summary>
    public int Count(Verdict verdict) => Findings.Count(finding => finding.Verdict == verdict);
}
