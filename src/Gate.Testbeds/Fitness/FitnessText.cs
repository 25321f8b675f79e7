using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Fitness;

/// <summary>Findings for people: one line of judgement, then each with what it costs and what to do.</summary>
public static class FitnessText
{
    /// <summary>The text, with an end of line after every line.</summary>
    public static string Of(IReadOnlyList<FitnessFinding> findings) =>
        string.Concat(findings.SelectMany(finding => Paragraph(finding)).Prepend(Summary(findings)).Select(line => $"{line}\n"));

    /// <summary>"Fit to measure.", "Fit to measure, with 2 warnings.", or "Not fit to measure: 1 error."</summary>
    public static string Summary(IReadOnlyList<FitnessFinding> findings)
    {
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        var warnings = findings.Count(finding => finding.Severity == Severity.Warning);
        return errors > 0 ? $"Not fit to measure: {Counted(errors, "error")}."
            : warnings > 0 ? $"Fit to measure, with {Counted(warnings, "warning")}."
            : "Fit to measure.";
    }

    private static IEnumerable<string> Paragraph(FitnessFinding finding)
    {
        yield return "";
        yield return $"{Word(finding.Severity)} {finding.Code.Id}: {finding.Found}";
        if (finding.Costs.Length > 0) yield return $"  costs  {finding.Costs}";
        if (finding.Mend.Length > 0) yield return $"  to do  {finding.Mend}";
    }

    private static string Counted(int count, string noun) => $"{Wording.Whole(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
