using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Judging;

namespace Gate.Core.Tests;

public class PolicyTests
{
    private static readonly BenchmarkId Checksum = new("pools", "Gate.Checksum.Crc32");

    [Fact]
    public void The_defaults_are_those_of_the_contract()
    {
        var policy = Policy.Default;

        Assert.Equal((0.01, 0.05), (policy.FalseAlarms, policy.Misses));
        Assert.Equal(new Threshold(Amount.Relative(0.01), Amount.Relative(0.05), 0.5, IsCritical: true), policy.ThresholdFor(Checksum, Metric.Time));
        Assert.Equal(new Threshold(Amount.Zero, Amount.Zero, 0, IsCritical: true), policy.ThresholdFor(Checksum, Metric.Allocated));
        Assert.Equal(0, policy.ThresholdFor(Checksum, Measurements.Throughput).Floor);
    }

    [Fact]
    public void A_threshold_that_gate_yml_names_replaces_the_default()
    {
        var wide = Threshold.Time with { Catch = Amount.Relative(0.2) };
        var policy = Policy.Default with { Thresholds = new Dictionary<string, Threshold> { ["time"] = wide } };

        Assert.Equal(wide, policy.ThresholdFor(Checksum, Metric.Time));
        Assert.Equal(Threshold.Exact, policy.ThresholdFor(Checksum, Metric.Allocated));
    }

    [Fact]
    public void A_rule_changes_only_what_it_names_for_the_benchmarks_and_the_metric_that_it_matches()
    {
        var policy = WithRules(new Rule(new Glob("*Checksum*"), "time", Catch: Amount.Relative(0.25)));

        Assert.Equal(Threshold.Time with { Catch = Amount.Relative(0.25) }, policy.ThresholdFor(Checksum, Metric.Time));
        Assert.Equal(Threshold.Exact, policy.ThresholdFor(Checksum, Metric.Allocated));
        Assert.Equal(Threshold.Time, policy.ThresholdFor(new BenchmarkId("pools", "Gate.Rent"), Metric.Time));
    }

    [Fact]
    public void A_rule_without_a_metric_matches_every_metric()
    {
        var policy = WithRules(new Rule(Glob.Everything, "", IsCritical: false));

        Assert.All([Metric.Time, Metric.Allocated], metric => Assert.False(policy.ThresholdFor(Checksum, metric).IsCritical));
    }

    [Fact]
    public void A_later_rule_wins_over_an_earlier_one()
    {
        var policy = WithRules(
            new Rule(Glob.Everything, "time", Tolerate: Amount.Relative(0.02), Floor: 3),
            new Rule(new Glob("*Crc32"), "time", Tolerate: Amount.Relative(0.1)));

        Assert.Equal(new Threshold(Amount.Relative(0.1), Amount.Relative(0.05), 3, IsCritical: true), policy.ThresholdFor(Checksum, Metric.Time));
    }

    [Theory]
    [InlineData(Verdict.Regression, Outcome.Fail)]
    [InlineData(Verdict.Missing, Outcome.Fail)]
    [InlineData(Verdict.Failed, Outcome.Fail)]
    [InlineData(Verdict.Inconclusive, Outcome.Warn)]
    [InlineData(Verdict.Incomparable, Outcome.Warn)]
    [InlineData(Verdict.Unchanged, Outcome.Pass)]
    [InlineData(Verdict.Improvement, Outcome.Pass)]
    [InlineData(Verdict.New, Outcome.Pass)]
    public void A_verdict_leads_to_its_outcome_where_the_policy_says_nothing_else(Verdict verdict, Outcome outcome) =>
        Assert.Equal(outcome, Policy.Default.OutcomeOf(verdict, Threshold.Time));

    [Fact]
    public void The_policy_may_set_another_outcome()
    {
        var policy = Policy.Default with { Outcomes = new Dictionary<Verdict, Outcome> { [Verdict.Inconclusive] = Outcome.Fail } };

        Assert.Equal(Outcome.Fail, policy.OutcomeOf(Verdict.Inconclusive, Threshold.Time));
    }

    [Fact]
    public void A_regression_that_is_not_critical_warns_and_nothing_else_changes()
    {
        var relaxed = Threshold.Time with { IsCritical = false };

        Assert.Equal(Outcome.Warn, Policy.Default.OutcomeOf(Verdict.Regression, relaxed));
        Assert.Equal(Outcome.Fail, Policy.Default.OutcomeOf(Verdict.Failed, relaxed));
        Assert.Equal(Outcome.Fail, Policy.Default.OutcomeOf(Verdict.Missing, relaxed));
    }

    [Fact]
    public void Verdicts_are_listed_each_once_from_worst_to_best() =>
        Assert.Equal(Enum.GetValues<Verdict>(), Verdicts.WorstFirst.Order());

    [Fact]
    public void The_honest_default_of_a_verdict_is_that_nothing_is_decided() =>
        Assert.Equal(Verdict.Inconclusive, default);

    private static Policy WithRules(params IReadOnlyList<Rule> rules) => Policy.Default with { Rules = rules };
}
