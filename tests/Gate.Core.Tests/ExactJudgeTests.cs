using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Core.Tests;

public class ExactJudgeTests
{
    private static readonly Metric Hits = new("hits", "", Direction.HigherIsBetter, IsExact: true);

    [Fact]
    public void The_first_bytes_of_a_benchmark_that_allocated_nothing_are_a_regression_without_a_ratio()
    {
        var finding = Judge(Metric.Allocated, 0, 24);

        Assert.Equal((Verdict.Regression, Outcome.Fail), (finding.Verdict, finding.Outcome));
        Assert.Null(finding.Ratio);
        Assert.Equal("0 B → 24 B, 24 B more an operation, tolerated 0 B", finding.Reason);
    }

    [Fact]
    public void One_more_byte_is_a_regression()
    {
        var finding = Judge(Metric.Allocated, 1000, 1001);

        Assert.Equal(Verdict.Regression, finding.Verdict);
        Assert.Equal((1.001, 1.001, 1.001), (finding.Ratio, finding.Lower, finding.Upper));
    }

    [Fact]
    public void Equal_values_are_unchanged_and_fewer_bytes_an_improvement()
    {
        Assert.Equal((Verdict.Unchanged, 1.0), Short(Judge(Metric.Allocated, 48, 48)));
        Assert.Equal((Verdict.Unchanged, 1.0), Short(Judge(Metric.Allocated, 0, 0)));
        Assert.Equal((Verdict.Improvement, 0.5), Short(Judge(Metric.Allocated, 48, 24)));
        Assert.Equal((Verdict.Improvement, 0.0), Short(Judge(Metric.Allocated, 48, 0)));
    }

    [Theory]
    [InlineData(10, 12, Verdict.Unchanged)]
    [InlineData(10, 13, Verdict.Regression)]
    [InlineData(0, 2, Verdict.Unchanged)]
    [InlineData(0, 3, Verdict.Regression)]
    [InlineData(10, 8, Verdict.Unchanged)]
    [InlineData(10, 7, Verdict.Improvement)]
    public void A_tolerated_amount_is_tolerated_to_its_last_unit(double before, double after, Verdict verdict) =>
        Assert.Equal(verdict, Judge(Metric.Allocations, before, after, Tolerating(Amount.Absolute(2))).Verdict);

    [Theory]
    [InlineData(100, 110, Verdict.Unchanged)]
    [InlineData(100, 111, Verdict.Regression)]
    [InlineData(0, 1, Verdict.Regression)]
    public void A_tolerated_share_is_a_share_of_the_baseline(double before, double after, Verdict verdict) =>
        Assert.Equal(verdict, Judge(Metric.Allocations, before, after, Tolerating(Amount.Relative(0.1))).Verdict);

    [Fact]
    public void Where_more_is_better_less_is_a_regression_and_the_ratio_is_turned()
    {
        Assert.Equal((Verdict.Regression, 2.0), Short(Judge(Hits, 100, 50)));
        Assert.Equal((Verdict.Improvement, 0.5), Short(Judge(Hits, 50, 100)));
        Assert.Equal((Verdict.Regression, null), Short(Judge(Hits, 50, 0)));
        Assert.Equal((Verdict.Improvement, 0.0), Short(Judge(Hits, 0, 50)));
    }

    [Fact]
    public void A_sample_is_one_exact_value_only_when_every_iteration_of_every_launch_agrees()
    {
        Assert.Equal(new ExactValues(24, Agree: true), ExactValues.Of(Measurements.Sample(Metric.Allocated, 24, 24, 24)));
        Assert.False(ExactValues.Of(Measurements.Sample(Metric.Allocated, 24, 24, 25)).Agree);
        Assert.False(ExactValues.Of(new Sample(Metric.Allocated, [new Launch("today", [24, 24, 25])])).Agree);
    }

    private static Finding Judge(Metric metric, double before, double after, Policy? policy = null) => ExactJudge.Judge(
        Measurements.Id("Rent"),
        Measurements.Sample(metric, before, before),
        Measurements.Sample(metric, after, after),
        policy ?? Policy.Default);

    private static Policy Tolerating(Amount amount) =>
        Policy.Default with { Rules = [new Rule(Glob.Everything, "", Tolerate: amount)] };

    private static (Verdict Verdict, double? Ratio) Short(Finding finding) => (finding.Verdict, finding.Ratio);
}
