using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.GitHub.Runner;

namespace Gate.GitHub.Tests;

public class RunnerTextTests
{
    private static readonly string[] Hostile =
    [
        "a|b", "line\nbreak\r\n::error file=x::injected", "::set-output name=x::y", "##[error]broken", "%0A::error::broken", "a,b:c=d", "\u202Efdp.exe",
        "zero\u200Bwidth", "\u001B[31mred", "\u2028::error::x", "lone\uD800", new string('x', 10_000),
    ];

    [Fact]
    public void Outputs_hold_outcome_counts_and_the_path_of_the_report() => Assert.Equal(
        "outcome=fail\nreport=out/report.json\ntotal=2\nfailed=0\nmissing=0\nregression=1\nincomparable=0\ninconclusive=0\nimprovement=0\nnew=0\nunchanged=1\n",
        StepOutputs.Of(Reports.Regressed, "out/report.json"));

    [Fact]
    public void A_path_with_a_line_break_begins_no_other_output()
    {
        var text = StepOutputs.Of(Reports.Passed, "a\noutcome=pass\nEND\nEND_END");

        Assert.Contains("report<<END_END_END\na\noutcome=pass\nEND\nEND_END\nEND_END_END\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Failures_are_errors_and_doubts_are_warnings()
    {
        var report = Reports.Of(Reports.Finding(Verdict.Regression), Reports.Finding(Verdict.Inconclusive) with { Source = new("bench/Orders.cs", 17, 9) }, Reports.Finding(Verdict.Unchanged)) with
        {
            Diagnostics = [new(Codes.InvalidReport, Severity.Warning, "The rule matches nothing.", new("gate.yml", 14, 7)), Diagnostic.Note(Codes.InvalidReport, "Worth knowing.")],
        };

        Assert.Equal(
            [
                "::error title=Orders.Parse · time::Because.",
                "::warning file=gate.yml,line=14,col=7,title=GATE7013::The rule matches nothing.",
                "::warning file=bench/Orders.cs,line=17,col=9,title=Orders.Parse · time::Because.",
            ],
            WorkflowCommands.Of(report));
    }

    [Fact]
    public void No_name_ends_an_annotation_or_begins_another()
    {
        foreach (var name in Hostile)
        {
            var report = Reports.Of(Reports.Finding(Verdict.Regression, name, name)) with { Diagnostics = [new(Codes.InvalidReport, Severity.Error, name, new(name, 1, 1))] };

            var lines = WorkflowCommands.Of(report);

            Assert.Equal(2, lines.Count);
            Assert.All(lines, line => Assert.StartsWith("::error ", line, StringComparison.Ordinal));
            Assert.All(lines, line => Assert.DoesNotContain(line, letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator));
            Assert.All(lines, line => Assert.InRange(line.Length, 1, 3_000));
            Assert.DoesNotContain("%0A", string.Concat(lines), StringComparison.OrdinalIgnoreCase);
            Assert.Matches("^::error title=[^,:]*::", lines[1]);
        }
    }

    [Fact]
    public void No_more_annotations_are_written_than_are_shown()
    {
        var report = Reports.Of([.. Enumerable.Repeat(Reports.Finding(Verdict.Regression), 50), .. Enumerable.Repeat(Reports.Finding(Verdict.Inconclusive), 50)]);

        Assert.Equal(20, WorkflowCommands.Of(report).Count);
    }

    [Fact]
    public void A_file_of_the_runner_is_appended_to_and_a_missing_one_is_no_matter()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "before\n");

        var said = RunnerFile.Outputs.Append(new Dictionary<string, string> { ["GITHUB_OUTPUT"] = path }, "outcome=pass\n");

        Assert.Empty(said);
        Assert.Equal("before\noutcome=pass\n", File.ReadAllText(path));
        Assert.Empty(RunnerFile.Summary.Append(new Dictionary<string, string>(), "x"));
        File.Delete(path);
    }

    [Fact]
    public void A_file_that_cannot_be_written_or_would_be_too_large_is_said_and_no_more()
    {
        var nowhere = new Dictionary<string, string> { ["GITHUB_STEP_SUMMARY"] = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString(), "summary.md") };

        Assert.Equal("GATE7116", Assert.Single(RunnerFile.Summary.Append(nowhere, "x")).Code.Id);
        Assert.Equal("GATE7116", Assert.Single(RunnerFile.Summary.Append(nowhere, new string('…', 400_000))).Code.Id);
    }
}
