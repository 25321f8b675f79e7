using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Reports.Tests;

/// <summary>Names that somebody chose to do harm where a report is shown.</summary>
internal static class Hostile
{
    public static readonly string[] Names =
    [
        "a|b", @"a\|@team\\|b", "`code`", "``x", "tick`", "line\nbreak\r\n::error file=x::injected", "<script>alert(1)</script>", "@team", "#1",
        "--> out", "<!-- in", "</details>", "</code><img src=x onerror=alert(1)>", "[link](http://evil.example)", "![image](http://evil.example/x.png)",
        "https://evil.example/x", "www.evil.example", "someone@evil.example", "GH-1", "\u202Efdp.exe", "zero\u200Bwidth\uFEFF", "\u001B[31mred\u001B]0;title\u0007",
        "::error::broken", "::set-output name=x::y", "##[error]broken", "##vso[task.setvariable variable=x]y", "####[add-mask]x", "[red]markup[/]", "$x$", "&lt;b&gt;",
        "**bold** _it_ ~~no~~", "lone\uD800surrogate", "\uDC00", "\uFFFE\uFFFF\0", "e" + new string('\u0301', 40), "", " ", "]]>", "\"quoted\" 'too'", "1. list", "- list", "# heading",
        "漢字かな交じり文の名前", "😀 face", new string('x', 10_000), string.Concat(Enumerable.Repeat("word ", 2_000)),
    ];

    /// <summary>Each name as a failing, a warning and an unchanged benchmark, and everywhere else that text comes from outside.</summary>
    public static Report Report { get; } = WithNames(Names);

    public static Report WithNames(params string[] names) => Samples.Of(Outcome.Error,
    [
        .. names.Select(name => Samples.Finding(name, Metric.Time, Verdict.Regression) with { Reason = $"Because {name} said so.", Warnings = [$"{name} was odd."], Source = new(name, 1, 1) }),
        .. names.Take(12).Select(name => Samples.Finding("Plain", new(name, name, Direction.LowerIsBetter, IsExact: false), Verdict.Inconclusive, name) with { Baseline = new(1, 1), Candidate = new(2, 1), Ratio = 2, Reason = name }),
        .. names.Select(name => Samples.Finding(name, Metric.Allocated, Verdict.Unchanged) with { Reason = name }),
    ]) with
    {
        Baseline = new(names[0], new(names[0], new Dictionary<string, string> { ["cpu"] = names[^1] }, new Dictionary<string, string> { ["note"] = names[0] })),
        Candidate = new(names[0], new(names[^1], new Dictionary<string, string> { ["cpu"] = names[0] }, new Dictionary<string, string>())),
        Diagnostics = [.. names.Select(name => new Diagnostic(Codes.InvalidReport, Severity.Error, name, new(name, 1, 1))), Diagnostic.Note(Codes.InvalidReport, names[0])],
    };
}
