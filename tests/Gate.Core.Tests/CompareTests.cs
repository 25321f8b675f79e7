using CsCheck;
using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Core.Tests;

public class CompareTests
{
    [Fact]
    public void The_same_results_twice_are_unchanged_with_a_warning_that_says_so()
    {
        var run = Measurements.Run(
            Measurements.Benchmark("Rent", Measurements.Sample(Metric.Time, 100, 130), Measurements.Sample(Metric.Allocated, 24, 24)),
            Measurements.Benchmark("Return", Measurements.Sample(Metric.Time, 5)));

        var report = Check.Compare(run, run, Policy.Default);

        Assert.Equal(Outcome.Pass, report.Outcome);
        Assert.All(report.Findings, finding => Assert.Equal((Verdict.Unchanged, 1.0), (finding.Verdict, finding.Ratio)));
        Assert.All(report.Findings.Where(finding => finding.Metric == Metric.Time), finding => Assert.Contains(SameData.Warning, finding.Warnings));
        Assert.Equal((Codes.SameData, Severity.Warning), (Assert.Single(report.Diagnostics).Code, report.Diagnostics[0].Severity));
    }

    [Fact]
    public void Two_runs_with_no_common_benchmark_fail()
    {
        var report = Check.Compare(Time("Rent", 100), Time("Return", 100), Policy.Default);

        Assert.Equal(Outcome.Fail, report.Outcome);
        Assert.Contains(report.Diagnostics, diagnostic => diagnostic.Code == Codes.NothingInCommon);
    }

    [Fact]
    public void Two_empty_runs_fail() =>
        Assert.Equal(Outcome.Fail, Check.Compare(Measurements.Run(), Measurements.Run(), Policy.Default).Outcome);

    [Fact]
    public void Ten_per_cent_between_one_launch_a_side_are_inconclusive_and_say_how_many_launches_would_settle_it()
    {
        var report = Check.Compare(Time("Rent", 100), Time("Rent", 110), Policy.Default);

        var finding = Assert.Single(report.Findings);
        Assert.Equal((Verdict.Inconclusive, Outcome.Warn), (finding.Verdict, report.Outcome));
        Assert.Matches("about [0-9]+ launches a side", finding.Reason);
    }

    [Fact]
    public void Three_times_as_long_is_a_regression_with_one_launch_a_side_even_in_a_family_of_a_thousand()
    {
        var names = Enumerable.Range(0, 1000).Select(index => $"B{index:0000}").ToList();
        var baseline = Measurements.Run([.. names.Select(name => Measurements.Benchmark(name, Measurements.Sample(Metric.Time, 100)))]);
        var candidate = Measurements.Run([.. names.Select((name, index) => Measurements.Benchmark(name, Measurements.Sample(Metric.Time, index == 7 ? 300 : 100.5)))]);

        var report = Check.Compare(baseline, candidate, Policy.Default);

        Assert.Equal("B0007", Assert.Single(report.Findings, finding => finding.Verdict == Verdict.Regression).Benchmark.Name);
        Assert.Contains("× slower", report.Findings[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_allocated_bytes_are_a_regression()
    {
        var report = Check.Compare(Bytes(0, 0), Bytes(24, 24), Policy.Default);

        var finding = Assert.Single(report.Findings);
        Assert.Equal((Verdict.Regression, Outcome.Fail), (finding.Verdict, report.Outcome));
        Assert.Null(finding.Ratio);
    }

    [Fact]
    public void Bytes_that_scatter_are_judged_as_noisy_and_say_so()
    {
        var finding = Assert.Single(Check.Compare(Bytes(1000, 1001, 1003), Bytes(1002, 1001, 1000), Policy.Default).Findings);

        Assert.NotEqual(Verdict.Regression, finding.Verdict);
        Assert.Contains(Scattered.Warning, finding.Warnings);
    }

    [Fact]
    public void Counts_that_scatter_around_zero_are_judged_whatever_amount_is_tolerated()
    {
        var policy = Policy.Default with { Rules = [new Rule(Glob.Everything, "", Tolerate: Amount.Absolute(2))] };

        var report = Check.Compare(Bytes(0, 0, 1), Bytes(0, 1, 1), policy);

        Assert.Equal(Outcome.Warn, report.Outcome);
    }

    [Fact]
    public void Times_of_another_processor_are_incomparable_and_bytes_are_still_compared_exactly()
    {
        var report = Check.Compare(
            Measurements.Run(TimeAndBytes(100, 24)),
            Measurements.Run(Measurements.MachineWith("cpu", "Intel Xeon"), TimeAndBytes(300, 48)),
            Policy.Default);

        Assert.Equal(Verdict.Incomparable, Of(report, Metric.Time).Verdict);
        Assert.Contains("AMD EPYC 7763 → Intel Xeon", Of(report, Metric.Time).Reason, StringComparison.Ordinal);
        Assert.Equal(Verdict.Regression, Of(report, Metric.Allocated).Verdict);
    }

    [Fact]
    public void Nothing_is_compared_with_another_runtime()
    {
        var report = Check.Compare(
            Measurements.Run(TimeAndBytes(100, 24)),
            Measurements.Run(Measurements.MachineWith("runtime", ".NET 9"), TimeAndBytes(300, 48)),
            Policy.Default);

        Assert.All(report.Findings, finding => Assert.Equal(Verdict.Incomparable, finding.Verdict));
        Assert.Equal(Outcome.Warn, report.Outcome);
    }

    [Fact]
    public void A_machine_that_says_nothing_about_itself_is_compared() =>
        Assert.Equal(
            Verdict.Regression,
            Check.Compare(Time("Rent", 100), Measurements.Run(Testbeds.Testbed.Unknown, Measurements.Benchmark("Rent", Measurements.Sample(Metric.Time, 300))), Policy.Default)
                .Findings[0].Verdict);

    [Fact]
    public void A_shift_that_most_of_a_family_shares_is_the_machines_and_no_regression()
    {
        var report = Shifted(8, _ => 1.8);

        Assert.All(report.Findings, finding => Assert.Equal(Verdict.Incomparable, finding.Verdict));
        Assert.Contains("8 of 8 benchmarks moved alike", report.Findings[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shift_of_half_a_family_is_its_own() =>
        Assert.Equal(4, Shifted(8, index => index < 4 ? 1.9 : 1).Count(Verdict.Regression));

    [Fact]
    public void A_shift_of_few_benchmarks_is_their_own() =>
        Assert.Equal(4, Shifted(4, _ => 1.9).Count(Verdict.Regression));

    [Fact]
    public void No_machine_gets_three_times_slower() =>
        Assert.Equal(8, Shifted(8, _ => 3).Count(Verdict.Regression));

    [Fact]
    public void Less_throughput_is_a_regression_and_its_ratio_is_turned()
    {
        var finding = Assert.Single(Check.Compare(Throughput(300), Throughput(100), Policy.Default).Findings);

        Assert.Equal(Verdict.Regression, finding.Verdict);
        Assert.Equal(3, finding.Ratio!.Value, 1e-12);
        Assert.Equal(Verdict.Improvement, Check.Compare(Throughput(100), Throughput(300), Policy.Default).Findings[0].Verdict);
    }

    [Fact]
    public void Missing_new_and_failed_benchmarks_are_findings_of_their_own()
    {
        var report = Check.Compare(
            Measurements.Run(Measurements.Benchmark("Gone", Measurements.Sample(Metric.Time, 1)), Measurements.Benchmark("Rent", Measurements.Sample(Metric.Time, 1)), Measurements.Failed("Sick", "it threw")),
            Measurements.Run(Measurements.Benchmark("Born", Measurements.Sample(Metric.Time, 1)), Measurements.Failed("Rent", "it threw"), Measurements.Benchmark("Sick", Measurements.Sample(Metric.Time, 1))),
            Policy.Default);

        Assert.Equal(
            ["Rent Failed", "Gone Missing", "Sick Incomparable", "Born New"],
            report.Findings.Select(finding => $"{finding.Benchmark.Name} {finding.Verdict}"));
    }

    [Fact]
    public void Times_under_the_floor_are_unchanged_and_too_short_to_measure()
    {
        var finding = Assert.Single(Check.Compare(Time("Rent", 0.01), Time("Rent", 0.4), Policy.Default).Findings);

        Assert.Equal(Verdict.Unchanged, finding.Verdict);
        Assert.Contains("under the floor of 0.5", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Sessions_that_lie_far_apart_make_a_comparison_humbler()
    {
        var candidate = Measurements.Run(Measurements.Benchmark("Rent", Measurements.Sample(Metric.Time, 150, 150.2)));

        Assert.True(Width(Sessions(100, 100.2, 99.9, 100.1)) < Width(Sessions(100, 60, 140, 100.1)));

        double Width(Run baseline) => Check.Compare(baseline, candidate, Policy.Default).Findings[0] is { Lower: { } lower, Upper: { } upper } ? upper / lower : double.NaN;
    }

    [Fact]
    public void A_rate_near_zero_is_no_reason_to_crash() =>
        Assert.NotEqual(
            Verdict.Regression,
            Check.Compare(Time("Rent", 100), Time("Rent", 101), Policy.Default with { FalseAlarms = 1e-17, Misses = 1e-17 }).Findings[0].Verdict);

    [Fact]
    public void Any_finite_measurements_are_judged() =>
        Property.Holds(Cases, (runs, policy) =>
        {
            var report = Check.Compare(runs.Baseline, runs.Candidate, policy);

            Assert.All(report.Findings, finding => Assert.True(finding.Ratio is null or >= 0 && finding.PValue is null or (>= 0 and <= 1), finding.ToString()));
        }, count: 2_000);

    [Theory, MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void A_report_is_the_same_under_any_culture(string culture) =>
        Assert.Equal(Seen.Of(Noisy()), Seen.Of(Cultures.In(culture, Noisy)));

    private static Report Noisy() => Check.Compare(
        Measurements.Run(TimeAndBytes(1234.5, 24), Measurements.Benchmark("I", Measurements.Sample(Metric.Time, 0.75, 0.8))),
        Measurements.Run(TimeAndBytes(1400.25, 48), Measurements.Benchmark("I", Measurements.Sample(Metric.Time, 2.75, 2.8))),
        Policy.Default);

    private static Run Time(string name, double value) => Measurements.Run(Measurements.Benchmark(name, Measurements.Sample(Metric.Time, value)));

    private static Run Bytes(params IReadOnlyList<double> values) =>
        Measurements.Run(Measurements.Benchmark("Rent", Measurements.Sample(Metric.Allocated, values)));

    private static Run Throughput(double value) =>
        Measurements.Run(Measurements.Benchmark("Rent", Measurements.Sample(Measurements.Throughput, value)));

    private static Benchmark TimeAndBytes(double time, double bytes) => Measurements.Benchmark(
        "Rent", Measurements.Sample(Metric.Time, time), Measurements.Sample(Metric.Allocated, bytes));

    private static Run Sessions(params IReadOnlyList<double> values) => Measurements.Run(Measurements.Benchmark(
        "Rent", new Sample(Metric.Time, [.. values.Select((value, index) => new Launch($"s{index}", [value]))])));

    private static Finding Of(Report report, Metric metric) => Assert.Single(report.Findings, finding => finding.Metric == metric);

    private static Report Shifted(int count, Func<int, double> ratio) => Check.Compare(
        Measurements.Run([.. Enumerable.Range(0, count).Select(index => Measurements.Benchmark($"B{index}", Steady(100)))]),
        Measurements.Run([.. Enumerable.Range(0, count).Select(index => Measurements.Benchmark($"B{index}", Steady(100.1 * ratio(index))))]),
        Policy.Default);

    private static Sample Steady(double value) => Measurements.Sample(Metric.Time, value, value * 1.001, value * 0.999, value * 1.0005, value);

    private static Gen<((Run Baseline, Run Candidate), Policy)> Cases
    {
        get
        {
            var value = Gen.OneOf(Property.AnyOf(0, -1, 1e-300, 1e-9, 1, 24, 1e300, double.MaxValue, double.Epsilon), Gen.Double[0, 1000]);
            var metric = Property.AnyOf(Metric.Time, Metric.Allocated, Measurements.Throughput);
            var launches = Gen.Select(Gen.Int[0, 2], value.Array[1, 3], (session, values) => new Launch($"s{session}", values));
            var sides = Gen.Select(metric, launches.Array[1, 4], launches.Array[1, 4], (of, baseline, candidate) => (Baseline: new Sample(of, baseline), Candidate: new Sample(of, candidate)));
            var runs = sides.Array[1, 8].Select(pairs => (
                Baseline: Measurements.Run([.. pairs.Select((pair, index) => Measurements.Benchmark($"B{index}", pair.Baseline))]),
                Candidate: Measurements.Run([.. pairs.Select((pair, index) => Measurements.Benchmark($"B{index}", pair.Candidate))])));
            var amount = Property.AnyOf(Amount.Zero, Amount.Relative(0.01), Amount.Absolute(2), Amount.Relative(3));
            var policy = Gen.Select(amount, amount, Property.AnyOf(0.0, 0.5), (tolerate, caught, floor) =>
                Policy.Default with { Rules = [new Rule(Glob.Everything, "", tolerate, caught, floor)] });
            return Gen.Select(runs, policy);
        }
    }
}
