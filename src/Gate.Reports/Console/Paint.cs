using System.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Reports.Console;

/// <summary>ANSI colours, or none: the text says everything without them.</summary>
internal sealed class Paint(bool isColoured)
{
    /// <summary>For what must be seen first.</summary>
    public string Strong(string text) => Wrapped(text, "1");

    /// <summary>For what is there to be looked up.</summary>
    public string Quiet(string text) => Wrapped(text, "2");

    /// <summary>In the colour of an outcome: red, yellow, green.</summary>
    public string Outcome(string text, Outcome outcome) => Wrapped(text, outcome switch
    {
        Gate.Core.Judging.Outcome.Pass => "32",
        Gate.Core.Judging.Outcome.Warn => "33",
        Gate.Core.Judging.Outcome.Fail or Gate.Core.Judging.Outcome.Error => "31",
        _ => throw new UnreachableException(),
    });

    /// <summary>The mark of a finding: ✗ fails, ! warns, = is unchanged, ✓ is any other that passes.</summary>
    public string Mark(Finding finding) => Outcome(Sign(finding), finding.Outcome);

    private static string Sign(Finding finding) => finding.Outcome switch
    {
        Gate.Core.Judging.Outcome.Pass => finding.Verdict == Verdict.Unchanged ? "=" : "✓",
        Gate.Core.Judging.Outcome.Warn => "!",
        Gate.Core.Judging.Outcome.Fail or Gate.Core.Judging.Outcome.Error => "✗",
        _ => throw new UnreachableException(),
    };

    private string Wrapped(string text, string code) => isColoured && text.Length > 0 ? $"\u001B[{code}m{text}\u001B[0m" : text;
}
