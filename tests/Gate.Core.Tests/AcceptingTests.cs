using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Core.Tests;

public class AcceptingTests
{
    private static readonly Finding Regression = new()
    {
        Benchmark = Measurements.Id("Rent"),
        Metric = Metric.Time,
        Verdict = Verdict.Regression,
        Outcome = Outcome.Fail,
        Ratio = 1.25,
        Lower = 1.18,
        Upper = 1.31,
        Reason = "25 % slower",
    };

    private static readonly Acceptance Taken = new(Measurements.Id("Rent"), "time", 1.2, "Ada", "correctness first", new DateOnly(2026, 12, 31));

    [Fact]
    public void An_accepted_regression_passes_and_stays_a_regression_that_says_who_and_why_and_until_when()
    {
        var finding = Accepting.Apply(Regression, [Taken]);

        Assert.Equal((Verdict.Regression, Outcome.Pass), (finding.Verdict, finding.Outcome));
        Assert.Equal("25 % slower; accepted by Ada until 2026-12-31: correctness first", finding.Reason);
    }

    [Fact]
    public void A_worsening_that_is_clearly_greater_than_the_accepted_one_is_not_covered() =>
        Assert.Equal(Outcome.Fail, Accepting.Apply(Regression with { Lower = 1.21 }, [Taken]).Outcome);

    [Fact]
    public void An_acceptance_covers_the_benchmark_and_the_metric_that_it_names_and_no_other()
    {
        Assert.All(
            [
                Regression with { Benchmark = Measurements.Id("Return") },
                Regression with { Benchmark = new BenchmarkId("other", "Rent") },
                Regression with { Benchmark = new BenchmarkId("pools", "Rent", "net9.0") },
                Regression with { Metric = Metric.Allocated },
            ],
            other => Assert.Same(other, Accepting.Apply(other, [Taken])));
    }

    [Theory]
    [InlineData(Verdict.Failed)]
    [InlineData(Verdict.Missing)]
    [InlineData(Verdict.Inconclusive)]
    [InlineData(Verdict.Incomparable)]
    public void Only_regressions_can_be_accepted(Verdict verdict) =>
        Assert.Equal(Outcome.Fail, Accepting.Apply(Regression with { Verdict = verdict }, [Taken]).Outcome);

    [Fact]
    public void Bytes_on_top_of_none_are_covered_by_an_acceptance_of_them_only()
    {
        var first = Regression with { Metric = Metric.Allocated, Ratio = null, Lower = null, Upper = null };
        var taken = Taken with { Metric = "allocated" };

        Assert.Equal(Outcome.Fail, Accepting.Apply(first, [taken]).Outcome);
        Assert.Equal(Outcome.Pass, Accepting.Apply(first, [taken with { Ratio = double.PositiveInfinity }]).Outcome);
    }

    [Fact]
    public void One_acceptance_that_covers_is_enough_among_several() =>
        Assert.Equal(Outcome.Pass, Accepting.Apply(Regression, [Taken with { Ratio = 1.05 }, Taken]).Outcome);

    [Theory, MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void The_sentence_is_the_same_under_any_culture(string culture) =>
        Assert.EndsWith("until 2026-12-31: correctness first", Cultures.In(culture, () => Accepting.Apply(Regression, [Taken])).Reason, StringComparison.Ordinal);
}
