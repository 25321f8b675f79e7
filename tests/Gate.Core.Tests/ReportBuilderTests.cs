using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Core.Tests;

public class ReportBuilderTests
{
    private static readonly ReportSide Side = new("c0ffee", Measurements.Machine);

    [Fact]
    public void The_greatest_outcome_of_the_findings_is_the_reports()
    {
        Assert.Equal(Outcome.Pass, Build(Finding("A", Verdict.Unchanged), Finding("B", Verdict.New)).Outcome);
        Assert.Equal(Outcome.Warn, Build(Finding("A", Verdict.Unchanged), Finding("B", Verdict.Inconclusive)).Outcome);
        Assert.Equal(Outcome.Fail, Build(Finding("A", Verdict.Inconclusive), Finding("B", Verdict.Regression)).Outcome);
    }

    [Fact]
    public void No_findings_at_all_fail() => AssertNothingInCommon(Build());

    [Fact]
    public void Only_new_and_missing_benchmarks_have_nothing_in_common_and_fail()
    {
        AssertNothingInCommon(Build(Finding("A", Verdict.New)));
        AssertNothingInCommon(Build(Finding("A", Verdict.New), Finding("B", Verdict.Missing) with { Outcome = Outcome.Pass }));
    }

    [Fact]
    public void An_error_that_belongs_to_no_benchmark_makes_the_outcome_an_error_whatever_the_findings_say()
    {
        var error = Diagnostic.Error(Codes.NothingInCommon, "an error");

        Assert.Equal(Outcome.Error, ReportBuilder.Build(Side, Side, [Finding("A", Verdict.Regression)], [error]).Outcome);
    }

    [Fact]
    public void A_warning_or_note_that_belongs_to_no_benchmark_does_not_change_the_outcome()
    {
        Diagnostic[] diagnostics = [Diagnostic.Warning(Codes.SameData, "a warning"), Diagnostic.Note(Codes.SameData, "a note")];

        Assert.Equal(Outcome.Pass, ReportBuilder.Build(Side, Side, [Finding("A", Verdict.Unchanged)], diagnostics).Outcome);
    }

    [Fact]
    public void Findings_stand_worst_first_then_by_ratio_then_by_name_then_by_metric()
    {
        var report = Build(
            Finding("Z", Verdict.Unchanged, 1.0),
            Finding("B", Verdict.Unchanged, 1.0) with { Metric = Metric.Allocated },
            Finding("B", Verdict.Unchanged, 1.0),
            Finding("Y", Verdict.Improvement, 0.5),
            Finding("X", Verdict.Regression, 1.5),
            Finding("A", Verdict.Regression, 1.2),
            Finding("N", Verdict.Regression, ratio: null),
            Finding("I", Verdict.Inconclusive, 9.0),
            Finding("M", Verdict.Missing, ratio: null),
            Finding("F", Verdict.Failed, ratio: null));

        Assert.Equal(
            ["F time", "M time", "N time", "X time", "A time", "I time", "Y time", "B allocated", "B time", "Z time"],
            report.Findings.Select(finding => $"{finding.Benchmark.Name} {finding.Metric.Name}"));
    }

    [Fact]
    public void A_regression_that_only_warns_stands_behind_what_fails()
    {
        var report = Build(
            Finding("A", Verdict.Regression, 3.0) with { Outcome = Outcome.Warn },
            Finding("B", Verdict.Regression, 1.1));

        Assert.Equal(["B", "A"], report.Findings.Select(finding => finding.Benchmark.Name));
    }

    [Fact]
    public void Counts_count_findings()
    {
        var report = Build(Finding("A", Verdict.Regression), Finding("A", Verdict.Regression) with { Metric = Metric.Allocated }, Finding("B", Verdict.New));

        Assert.Equal((2, 1, 0), (report.Count(Verdict.Regression), report.Count(Verdict.New), report.Count(Verdict.Missing)));
    }

    private static void AssertNothingInCommon(Report report)
    {
        Assert.Equal(Outcome.Fail, report.Outcome);
        Assert.Equal(Codes.NothingInCommon, Assert.Single(report.Diagnostics).Code);
    }

    private static Report Build(params IReadOnlyList<Finding> findings) => ReportBuilder.Build(Side, Side, findings, []);

    private static Finding Finding(string name, Verdict verdict, double? ratio = null) => new()
    {
        Benchmark = Measurements.Id(name),
        Metric = Metric.Time,
        Verdict = verdict,
        Outcome = verdict.DefaultOutcome(),
        Ratio = ratio,
        Reason = "",
    };
}
