using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Core.Tests;

public class CountJudgeTests
{
    [Theory]
    [InlineData(1.0, Verdict.Unchanged)]
    [InlineData(1.004, Verdict.Unchanged)]
    [InlineData(1.01, Verdict.Regression)]
    [InlineData(2, Verdict.Regression)]
    [InlineData(0.997, Verdict.Unchanged)]
    [InlineData(0.99, Verdict.Improvement)]
    public void Counts_that_repeat_are_judged_by_value_with_half_a_per_cent_tolerated(double ratio, Verdict verdict)
    {
        var finding = Judge([10_000, 10_003], [10_000 * ratio, 10_002 * ratio]);

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(ratio, finding.Ratio!.Value, tolerance: 0.0002);
    }

    [Theory]
    [InlineData(10_050, 10_052, Verdict.Unchanged)]
    [InlineData(10_047, 10_055, Verdict.Unchanged)]
    [InlineData(10_051, 10_060, Verdict.Regression)]
    public void On_the_edge_of_what_is_tolerated_the_middle_of_counts_that_repeat_decides(double one, double two, Verdict verdict) =>
        Assert.Equal(verdict, Judge([10_000, 10_003], [one, two]).Verdict);

    [Fact]
    public void What_does_not_repeat_accuses_only_by_much_more_than_it_scatters()
    {
        Assert.Equal(Verdict.Inconclusive, Judge([10_000, 10_100, 10_050], [10_160, 10_200, 10_260]).Verdict);
        Assert.Equal(Verdict.Regression, Judge([10_000, 10_100, 10_050], [10_600, 10_700, 10_650]).Verdict);
        Assert.Equal(Verdict.Improvement, Judge([10_600, 10_700, 10_650], [10_000, 10_100, 10_050]).Verdict);
    }

    [Fact]
    public void What_does_not_repeat_says_by_how_much_and_why_that_happens() =>
        Assert.Equal(
            "its counts differ by 1 % from process to process: it does other work each time (random seeds, hashes of strings)",
            Judge([10_000, 10_100], [10_000, 10_100]).Reason);

    [Fact]
    public void Instructions_where_there_were_none_are_a_regression_without_a_ratio()
    {
        var finding = Judge([0, 0], [3, 3]);

        Assert.Equal(Verdict.Regression, finding.Verdict);
        Assert.Null(finding.Ratio);
    }

    [Fact]
    public void A_threshold_of_its_own_applies()
    {
        var policy = Policy.Default with { Rules = [new Rule(Glob.Everything, "instructions", Tolerate: Amount.Relative(0.05))] };

        Assert.Equal(Verdict.Unchanged, Judge([10_000, 10_000], [10_400, 10_400], policy).Verdict);
        Assert.Equal(Verdict.Regression, Judge([10_000, 10_000], [10_600, 10_600], policy).Verdict);
    }

    // Five counts a side, as the plan takes where they differ. Target: at most one unchanged benchmark in a hundred whose counts scatter is accused, whatever the shape of the scatter. Seed 7.
    [Theory]
    [InlineData("normal")]
    [InlineData("uniform")]
    [InlineData("heavy")]
    [InlineData("two modes")]
    public void Unchanged_code_whose_counts_scatter_is_hardly_ever_accused(string shape)
    {
        const int trials = 20_000;
        var random = new Random(7);

        var alarms = Enumerable.Range(0, trials).Count(_ => Judge(Draw(random, shape), Draw(random, shape)).Verdict is Verdict.Regression);

        Assert.InRange(alarms / (double)trials, 0, 0.01);
    }

    private static double[] Draw(Random random, string shape) => [.. Enumerable.Range(0, 5).Select(_ => 10_000 * (1 + (0.01 * Deviation(random, shape))))];

    private static double Deviation(Random random, string shape) => shape switch
    {
        "normal" => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()),
        "uniform" => (2 * random.NextDouble()) - 1,
        "heavy" => Math.Clamp(Math.Tan(Math.PI * (random.NextDouble() - 0.5)), -50, 50),
        "two modes" => random.Next(2) + (0.1 * random.NextDouble()),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "No such shape."),
    };

    private static Finding Judge(IReadOnlyList<double> before, IReadOnlyList<double> after, Policy? policy = null) => CountJudge.Judge(
        Measurements.Id("Rent"),
        Measurements.Sample(Metric.Instructions, before),
        Measurements.Sample(Metric.Instructions, after),
        policy ?? Policy.Default);
}
