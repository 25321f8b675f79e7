using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Profiling;
using Gate.Core.Recording;
using Gate.Core.Reporting;

namespace Gate.Core.Tests;

public class BudgetJudgeTests
{
    private const double Total = 12e6;

    [Theory]
    [InlineData(0.48, 1000, 0.55, Verdict.Unchanged)]
    [InlineData(0.48, 1000, 0.40, Verdict.Regression)]
    [InlineData(0.48, 1000, 0.49, Verdict.Inconclusive)]
    [InlineData(0.48, 20, 0.55, Verdict.Inconclusive)]
    [InlineData(0.48, 20, 0.40, Verdict.Inconclusive)]
    [InlineData(0.90, 20, 0.40, Verdict.Regression)]
    public void A_share_is_judged_with_the_noise_of_its_samples(double share, int samples, double limit, Verdict expected)
    {
        var finding = Judge(new(new("*Pool*"), IsTotal: false, "inuse_space", BudgetKind.Share, limit, IsCumulative: false), Costs("*Pool*", share * Total, Total, samples));

        Assert.Equal(expected, finding.Verdict);
        Assert.Equal(share / limit, finding.Ratio!.Value, 6);
        Assert.Equal(("*Pool*", "inuse_space share", "%"), (finding.Benchmark.Name, finding.Metric.Name, finding.Metric.Unit));
    }

    [Theory]
    [InlineData(13e6, Verdict.Unchanged)]
    [InlineData(11e6, Verdict.Regression)]
    [InlineData(12.1e6, Verdict.Inconclusive)]
    public void A_total_has_an_amount(double limit, Verdict expected) =>
        Assert.Equal(expected, Judge(new(Glob.Everything, IsTotal: true, "inuse_space", BudgetKind.Amount, limit, IsCumulative: false), Costs("total", Total, Total, 10_000)).Verdict);

    [Theory]
    [InlineData(1.5, 10_000, Verdict.Regression)]
    [InlineData(1.0, 10_000, Verdict.Unchanged)]
    [InlineData(1.2, 10_000, Verdict.Inconclusive)]
    [InlineData(1.5, 20, Verdict.Inconclusive)]
    public void Growth_is_judged_with_the_noise_of_both_profiles(double growth, int samples, Verdict expected) => Assert.Equal(
        expected,
        Judge(new(Glob.Everything, IsTotal: true, "inuse_space", BudgetKind.Growth, 0.2, IsCumulative: false), Costs("total", Total * growth, Total * growth, samples), Costs("total", Total, Total, samples)).Verdict);

    [Theory]
    [InlineData(0, 4, Verdict.Inconclusive)]
    [InlineData(0, 40, Verdict.Regression)]
    [InlineData(3, 3, Verdict.Inconclusive)]
    public void A_few_samples_beside_fewer_are_no_growth(int before, int after, Verdict expected) => Assert.Equal(
        expected,
        Judge(new(new("*Pool*"), IsTotal: false, "inuse_space", BudgetKind.Growth, 0.2, IsCumulative: false), Costs("*Pool*", after, 50, 50), Costs("*Pool*", before, 60, 60)).Verdict);

    [Theory]
    [InlineData(BudgetKind.Amount)]
    [InlineData(BudgetKind.Growth)]
    public void A_profile_without_a_sample_keeps_no_budget_beside_a_base_with_many(BudgetKind kind) => Assert.Equal(
        Verdict.Inconclusive,
        Judge(new(Glob.Everything, IsTotal: true, "inuse_space", kind, 0.2, IsCumulative: false), Costs("total", 0, 0, 1), Costs("total", Total, Total, 1000)).Verdict);

    [Fact]
    public void Two_runs_of_a_command_with_equal_sums_are_two_profiles()
    {
        var budget = new ProfileBudget(Glob.Everything, IsTotal: true, "alloc_space", BudgetKind.Growth, 0.2, IsCumulative: false);
        var cost = Costs("total", 3, 3, 3) with { SampleType = "alloc_space" };
        var command = new GateConfiguration { Suites = [new("heap", "", Glob.Everything, "", []) { Profile = new ProfileTool { Source = "./work", IsCommand = true, Budgets = [budget] } }] };

        var finding = Assert.Single(BudgetJudge.Judge(Recordings.Of(Recordings.Header()) with { Profiles = [new("heap", Side.Candidate, "./work", [cost]), new("heap", Side.Baseline, "./work", [cost])] }, command));

        Assert.Equal(Verdict.Inconclusive, finding.Verdict);
    }

    // A forged run file may hold what no profile does.
    [Fact]
    public void Sums_that_cannot_be_added_up_have_no_growth()
    {
        RecordedCost Huge(double value) => new("*Pool*", "inuse_space", "B", new Cost(value, double.MaxValue, 1), new Cost(double.MaxValue, double.MaxValue, 1), 1);

        Assert.Equal(
            Verdict.Inconclusive,
            Judge(new(new("*Pool*"), IsTotal: false, "inuse_space", BudgetKind.Growth, 0.5, IsCumulative: false), Huge(1e300), Huge(1e299)).Verdict);
    }

    [Theory]
    [InlineData(20, Verdict.Inconclusive)]
    [InlineData(200, Verdict.Unchanged)]
    public void None_of_few_samples_keeps_no_amount_that_some_would_exceed(int samples, Verdict expected) => Assert.Equal(
        expected,
        Judge(new(new("*Pool*"), IsTotal: false, "inuse_space", BudgetKind.Amount, 8e6, IsCumulative: false), Costs("*Pool*", 0, 100e6, samples)).Verdict);

    [Fact]
    public void Budgets_have_half_of_the_false_alarm_rate_and_benchmarks_beside_them_the_other()
    {
        var cost = Costs("*Pool*", 0.6 * Total, Total, 1_000);

        var finding = Judge(new(new("*Pool*"), IsTotal: false, "inuse_space", BudgetKind.Share, 0.5, IsCumulative: false), cost);

        Assert.Equal(cost.Cost.BoundsOfShare(cost.Total, Policy.Default.FalseAlarms / 2).Lower / 0.5, finding.Lower!.Value, 12);
        var header = Recordings.Header(Recordings.Both("Rent"));
        Assert.Equal(Policy.Default.FalseAlarms, BudgetJudge.Beside(Recordings.Of(header, []), Policy.Default).FalseAlarms);
        Assert.Equal(Policy.Default.FalseAlarms / 2, BudgetJudge.Beside(Recordings.Of(header, []) with { Profiles = [new("heap", Side.Candidate, "a.prof", [cost])] }, Policy.Default).FalseAlarms);
    }

    [Theory]
    [InlineData(BudgetKind.Amount)]
    [InlineData(BudgetKind.Growth)]
    public void A_profile_without_a_sample_of_the_type_keeps_no_budget(BudgetKind kind)
    {
        var finding = Judge(new(Glob.Everything, IsTotal: true, "inuse_space", kind, 0.2, IsCumulative: false), Costs("total", 0, 0, 0), Costs("total", 0, 0, 0));

        Assert.Equal(Verdict.Inconclusive, finding.Verdict);
        Assert.Contains("nothing of inuse_space", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Growth_without_a_baseline_profile_is_incomparable() =>
        Assert.Equal(Verdict.Incomparable, Judge(new(Glob.Everything, IsTotal: true, "inuse_space", BudgetKind.Growth, 0.2, IsCumulative: false), Costs("total", Total, Total, 100)).Verdict);

    [Fact]
    public void A_budget_of_functions_that_are_not_there_is_told()
    {
        var finding = Judge(new(new("*Pool*"), IsTotal: false, "inuse_space", BudgetKind.Share, 0.5, IsCumulative: false), Costs("*Pool*", 0, Total, 1000) with { Functions = 0 });

        Assert.Equal((Verdict.Inconclusive, Outcome.Warn), (finding.Verdict, finding.Outcome));
    }

    [Fact]
    public void A_profile_that_does_not_tell_its_samples_decides_nothing()
    {
        var cost = Costs("*Pool*", 0.9 * Total, Total, 1000);
        var blind = cost with { Cost = cost.Cost with { Variance = double.NaN, Samples = double.NaN }, Total = cost.Total with { Variance = double.NaN } };

        Assert.Equal(Verdict.Inconclusive, Judge(new(new("*Pool*"), IsTotal: false, "inuse_space", BudgetKind.Share, 0.5, IsCumulative: false), blind).Verdict);
    }

    [Fact]
    public void A_report_of_a_check_holds_the_budgets_beside_the_benchmarks()
    {
        var configuration = Configuration(new(new("*Pool*"), IsTotal: false, "inuse_space", BudgetKind.Share, 0.4, IsCumulative: false));
        var recording = Recordings.Of(Recordings.Header()) with { Profiles = [new("heap", Side.Candidate, "a.prof", [Costs("*Pool*", 0.48 * Total, Total, 1000)])] };

        var report = Check.Evaluate(recording, [], [], configuration);

        Assert.Equal((Outcome.Fail, 1), (report.Outcome, report.Count(Verdict.Regression)));
        Assert.Contains("48.0 %", report.Findings[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_regression_in_what_a_profile_knows_stands_above_a_greater_one_in_what_none_does()
    {
        Finding Regression(string name, double ratio, double? impact) => new()
        {
            Benchmark = Measurements.Id(name),
            Metric = Gate.Core.Benchmarks.Metric.Time,
            Verdict = Verdict.Regression,
            Outcome = Outcome.Fail,
            Ratio = ratio,
            Impact = impact,
            Reason = "",
        };
        var side = new ReportSide("", Measurements.Machine);

        var report = ReportBuilder.Build(side, side, [Regression("A", 5, null), Regression("B", 1.2, 0.4), Regression("C", 2, 0)], []);

        Assert.Equal(["B", "A", "C"], report.Findings.Select(finding => finding.Benchmark.Name));
    }

    private static Finding Judge(ProfileBudget budget, RecordedCost candidate, RecordedCost? baseline = null) => Assert.Single(BudgetJudge.Judge(
        Recordings.Of(Recordings.Header()) with
        {
            Profiles = [new("heap", Side.Candidate, "a.prof", [candidate]), .. baseline is null ? Array.Empty<RecordedProfile>() : [new("heap", Side.Baseline, "a.prof", [baseline])]],
        },
        Configuration(budget)));

    private static GateConfiguration Configuration(ProfileBudget budget) => new()
    {
        Suites = [new("heap", "", Glob.Everything, "", []) { Profile = new ProfileTool { Source = "a.prof", Budgets = [budget] } }],
    };

    // Samples of one size each: Poisson's scatter.
    private static RecordedCost Costs(string subject, double value, double total, int samples)
    {
        var size = total / samples;
        return new(subject, "inuse_space", "B", new Cost(value, value * size, value / size), new Cost(total, total * size, samples), 1);
    }
}
