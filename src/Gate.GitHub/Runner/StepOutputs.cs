using System.Globalization;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.GitHub.Runner;

/// <summary>The outputs of a step, for later steps to read: `steps.gate.outputs.outcome`.</summary>
public static class StepOutputs
{
    /// <summary>The lines that the runner's file of outputs gets.</summary>
    /// <param name="report">What came out.</param>
    /// <param name="file">The path of the report.</param>
    public static string Of(Report report, string file) => string.Concat(
        ((IEnumerable<(string Name, string Value)>)
        [
            ("outcome", report.Outcome.Word()),
            ("report", file),
            ("total", Whole(report.Findings.Count)),
            .. Verdicts.WorstFirst.Select(verdict => (verdict.Word(), Whole(report.Count(verdict)))),
        ]).Select(output => Line(output.Name, output.Value)));

    // A path may hold a line break, which would begin another output.
    private static string Line(string name, string value)
    {
        if (!value.AsSpan().ContainsAny('\r', '\n')) return $"{name}={value}\n";
        var end = "END";
        while (value.Contains(end, StringComparison.Ordinal)) end += "_END";
        return $"{name}<<{end}\n{value}\n{end}\n";
    }

    private static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);
}
