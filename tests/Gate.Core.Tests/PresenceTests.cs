using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Core.Tests;

public class PresenceTests
{
    private static readonly Pair Measured = new()
    {
        Benchmark = Measurements.Id("Rent"),
        Metric = Metric.Time,
        InBaseline = true,
        InCandidate = true,
        Baseline = Measurements.Sample(Metric.Time, 100, 102),
        Candidate = Measurements.Sample(Metric.Time, 101),
    };

    [Fact]
    public void A_pair_with_two_measured_sides_is_left_to_the_numbers() =>
        Assert.Null(Judge(Measured));

    [Fact]
    public void A_missing_benchmark_fails_the_check()
    {
        var finding = Judge(Measured with { InCandidate = false, Candidate = null })!;

        Assert.Equal((Verdict.Missing, Outcome.Fail), (finding.Verdict, finding.Outcome));
        Assert.Equal(new Measured(101, 2), finding.Baseline);
        Assert.Null(finding.Candidate);
    }

    [Fact]
    public void A_new_benchmark_passes_and_shows_what_it_takes()
    {
        var finding = Judge(Measured with { InBaseline = false, Baseline = null })!;

        Assert.Equal((Verdict.New, Outcome.Pass), (finding.Verdict, finding.Outcome));
        Assert.Equal(new Measured(101, 1), finding.Candidate);
    }

    [Fact]
    public void A_benchmark_that_throws_fails_the_check_and_says_what_it_threw()
    {
        var finding = Judge(Measured with { CandidateFailure = "System.InvalidOperationException: the pool is empty" })!;

        Assert.Equal((Verdict.Failed, Outcome.Fail), (finding.Verdict, finding.Outcome));
        Assert.Equal("System.InvalidOperationException: the pool is empty", finding.Reason);
    }

    [Fact]
    public void A_new_benchmark_that_throws_is_failed_and_not_new() =>
        Assert.Equal(Verdict.Failed, Judge(Measured with { InBaseline = false, Baseline = null, Candidate = null, CandidateFailure = "it threw" })!.Verdict);

    [Fact]
    public void A_baseline_that_throws_makes_the_benchmark_incomparable()
    {
        var finding = Judge(Measured with { BaselineFailure = "it threw" })!;

        Assert.Equal((Verdict.Incomparable, Outcome.Warn), (finding.Verdict, finding.Outcome));
        Assert.Contains("it threw", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_benchmark_that_the_budget_left_out_is_inconclusive_and_names_the_budget()
    {
        var finding = Judge(Measured with { Candidate = null })!;

        Assert.Equal((Verdict.Inconclusive, Outcome.Warn), (finding.Verdict, finding.Outcome));
        Assert.Contains("budget.time", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_metric_that_nothing_reported_is_inconclusive_and_does_not_blame_the_budget()
    {
        var finding = Judge(Measured with { Candidate = null, WasTried = true })!;

        Assert.Equal(Verdict.Inconclusive, finding.Verdict);
        Assert.DoesNotContain("budget", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_measured_elsewhere_is_incomparable_for_the_reason_given()
    {
        var finding = Presence.Judge(Measured, _ => "another machine", Policy.Default)!;

        Assert.Equal((Verdict.Incomparable, "another machine"), (finding.Verdict, finding.Reason));
    }

    private static Finding? Judge(Pair pair) => Presence.Judge(pair, _ => "", Policy.Default);
}
