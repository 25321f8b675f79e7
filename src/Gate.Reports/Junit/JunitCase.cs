using System.Diagnostics;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Wording;

namespace Gate.Reports.Junit;

/// <summary>How a test case came out.</summary>
internal enum JunitResult
{
    /// <summary>Green.</summary>
    Passed = 0,

    /// <summary>Neither: nothing could be said.</summary>
    Skipped = 1,

    /// <summary>Red.</summary>
    Failure = 2,

    /// <summary>Red, since Gate could not judge.</summary>
    Error = 3,
}

/// <summary>A test case of JUnit XML; all texts are safe.</summary>
internal sealed record JunitCase(string Name, JunitResult Result, string Type, string Message, string Output)
{
    /// <summary>The element that says the result; none for what passed.</summary>
    public string Element => Result switch
    {
        JunitResult.Passed => "",
        JunitResult.Skipped => "skipped",
        JunitResult.Failure => "failure",
        JunitResult.Error => "error",
        _ => throw new UnreachableException(),
    };

    /// <summary>The case of a finding.</summary>
    public static JunitCase Of(Finding finding) => new(
        $"{SafeText.Name(Shown.Name(finding))} · {SafeText.Name(finding.Metric.Name)}",
        ResultOf(finding),
        finding.Verdict.Word(),
        SafeText.Prose(finding.Reason),
        string.Join('\n', Lines(finding)));

    /// <summary>The case of an error that belongs to no benchmark.</summary>
    public static JunitCase Of(Diagnostic error) => new(
        $"{SafeText.Name(error.Code.Id)} {SafeText.Name(error.Code.Title)}".TrimEnd(),
        JunitResult.Error,
        SafeText.Name(error.Code.Id),
        SafeText.Prose(error.ToString()),
        "");

    /// <summary>The case of a shut gate that nothing else explains.</summary>
    public static JunitCase Shut(Report report) => new(
        "outcome",
        report.Outcome == Outcome.Fail ? JunitResult.Failure : JunitResult.Error,
        report.Outcome.Word(),
        Headline.Of(report),
        "");

    private static JunitResult ResultOf(Finding finding) => finding.Outcome switch
    {
        Outcome.Error => JunitResult.Error,
        Outcome.Fail => JunitResult.Failure,
        Outcome.Warn or Outcome.Pass => finding.Verdict is Verdict.Inconclusive or Verdict.Incomparable ? JunitResult.Skipped : JunitResult.Passed,
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<string> Lines(Finding finding)
    {
        var (baseline, candidate) = Shown.Values(finding);
        var change = Change.Of(finding);
        yield return SafeText.Prose($"{finding.Verdict.Word()}: {baseline} → {candidate}{(change.Length == 0 ? "" : $", {change}")}");
        if (ResultOf(finding) == JunitResult.Passed && finding.Reason.Length > 0) yield return $"- {SafeText.Prose(finding.Reason)}";
        foreach (var warning in finding.Warnings) yield return $"- warning: {SafeText.Prose(warning)}";
    }
}
