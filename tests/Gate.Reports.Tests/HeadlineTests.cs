using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Wording;

namespace Gate.Reports.Tests;

public class HeadlineTests
{
    [Fact]
    public void What_failed_comes_first_and_the_rest_after_it()
    {
        var report = Samples.Of(Outcome.Fail, [.. Of(Verdict.Missing, 1), .. Of(Verdict.Regression, 1), .. Of(Verdict.Inconclusive, 1), .. Of(Verdict.Unchanged, 19)]);

        Assert.Equal("Gate failed: 1 missing, 1 regression; 19 unchanged, 1 inconclusive.", Headline.Of(report));
    }

    [Fact]
    public void Warnings_are_said_of_a_gate_that_passed()
    {
        var report = Samples.Of(Outcome.Warn, [.. Of(Verdict.Inconclusive, 2), .. Of(Verdict.Unchanged, 3)]);

        Assert.Equal("Gate passed with warnings: 2 inconclusive; 3 unchanged.", Headline.Of(report));
    }

    [Fact]
    public void A_regression_that_only_warns_is_told_from_one_that_fails()
    {
        var report = Samples.Of(Outcome.Fail, [.. Of(Verdict.Regression, 2), Samples.Regression with { Outcome = Outcome.Warn }]);

        Assert.Equal("Gate failed: 2 regressions; 1 regression (warn).", Headline.Of(report));
    }

    [Fact]
    public void Errors_are_the_cause_when_Gate_could_not_judge()
    {
        var report = Samples.Of(Outcome.Error, [.. Of(Verdict.Unchanged, 3)]) with { Diagnostics = [Diagnostic.Error(Codes.InvalidReport, "x")] };

        Assert.Equal("Gate could not judge: 1 error; 3 unchanged.", Headline.Of(report));
    }

    [Theory]
    [InlineData(Outcome.Pass, "Gate passed: nothing was compared.")]
    [InlineData(Outcome.Fail, "Gate failed: nothing was compared.")]
    public void An_empty_report_says_that_nothing_was_compared(Outcome outcome, string expected) =>
        Assert.Equal(expected, Headline.Of(Samples.Of(outcome)));

    private static IEnumerable<Finding> Of(Verdict verdict, int count) =>
        Enumerable.Range(0, count).Select(number => Samples.Finding($"Benchmark{number}", Metric.Time, verdict));
}
