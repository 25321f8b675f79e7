using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Recording;

namespace Gate.Core.Tests.Calibration;

/// <summary>Whole checks without a store. Targets are those of the policy's defaults: 1 % of gates with a false alarm, 5 % of benchmarks with a miss.
/// A share fails only where it speaks against its target with 99 % confidence.</summary>
public class CheckCalibrationTests
{
    private const double FalseAlarms = 0.01;
    private const double Misses = 0.05;

    // Catch hardly above tolerate: nothing is cleared early, every look is taken, and the false-alarm rate is used up.
    private static readonly GateConfiguration Sharp = Gates.Configuration with
    {
        Policy = Policy.Default with { Rules = [new Rule(Glob.Everything, "time", Catch: Amount.Relative(0.012))] },
        Budget = Budget.Default with { MaxLaunches = 26 },
    };

    [Theory]
    [InlineData(Shape.Normal)]
    [InlineData(Shape.Skewed)]
    [InlineData(Shape.Bimodal)]
    [InlineData(Shape.HeavyTailed)]
    public void A_single_benchmark_that_is_as_slow_as_tolerated_alarms_at_the_rate_of_the_policy_over_all_looks(Shape shape)
    {
        var scenario = new Scenario { Shape = shape, Ratio = 1.01, Drift = 0.001 };

        var alarms = Play(150, seed => Gates.Check(scenario, seed, configuration: Sharp).HasRegression);

        AssertAtMost(FalseAlarms, alarms);
        Assert.InRange(alarms.Value, 0, 3 * FalseAlarms);
    }

    [Theory]
    [InlineData(Shape.Normal, Stage.Block)]
    [InlineData(Shape.HeavyTailed, Stage.Duel)]
    [InlineData(Shape.Skewed, Stage.Duel)]
    public void Twelve_benchmarks_that_are_as_slow_as_tolerated_alarm_at_the_rate_of_the_policy_together(Shape shape, Stage stage)
    {
        var scenario = new Scenario { Benchmarks = 12, Shape = shape, Ratio = 1.01, Drift = 0.001 };

        AssertAtMost(FalseAlarms, Play(12, seed => Gates.Check(scenario, seed, stage).HasRegression));
    }

    [Fact]
    public void Fifty_benchmarks_without_a_change_do_not_alarm_where_a_pooled_test_always_does()
    {
        var scenario = new Scenario { Benchmarks = 50, Shape = Shape.HeavyTailed };
        var gates = Enumerable.Range(1, 4).Select(seed => Gates.Check(scenario, seed)).ToList();

        AssertAtMost(FalseAlarms, Share.Of([.. gates.Select(gate => gate.HasRegression)]));
        Assert.All(gates, gate => Assert.Contains(true, gate.Pooled));
    }

    [Theory]
    [InlineData(Shape.Normal, 0.02, Stage.Block)]
    [InlineData(Shape.Skewed, 0.04, Stage.Block)]
    [InlineData(Shape.Bimodal, 0.02, Stage.Duel)]
    [InlineData(Shape.HeavyTailed, 0.04, Stage.Block)]
    public void A_change_as_big_as_catch_is_called_unchanged_at_most_as_often_as_misses_says(Shape shape, double launch, Stage stage)
    {
        var scenario = new Scenario { Launch = launch, Shape = shape, Planted = 1.05 };

        AssertAtMost(Misses, Play(150, seed => Gates.Check(scenario, seed, stage).Verdicts[0] == Verdict.Unchanged));
    }

    [Theory]
    [InlineData(Shape.Normal, 1.10, 0.95)]
    [InlineData(Shape.Skewed, 1.10, 0.9)]
    [InlineData(Shape.HeavyTailed, 1.10, 0.9)]
    [InlineData(Shape.Bimodal, 1.3, 0.3)]
    [InlineData(Shape.Bimodal, 2.0, 1)]
    public void A_planted_slowdown_is_found_in_a_family_of_fifty(Shape shape, double planted, double least)
    {
        var scenario = new Scenario { Benchmarks = 50, Shape = shape, Planted = planted, IsPlantedAlone = true };

        var found = Play(40, seed => Gates.Check(scenario, seed).Verdicts[0] == Verdict.Regression);

        Assert.InRange(found.Value, least, 1);
    }

    [Fact]
    public void What_the_two_sides_of_a_sitting_share_does_not_matter()
    {
        var quiet = Gates.Check(new Scenario { Benchmarks = 3 }, seed: 11);
        var wild = Gates.Check(new Scenario { Benchmarks = 3, Drift = 0.01 }, seed: 11);

        Assert.Equal(quiet.Verdicts, wild.Verdicts);
        Assert.Equal(quiet.Rounds, wild.Rounds);
    }

    private static Share Play(int gates, Func<int, bool> isHit) => Share.Of([.. Enumerable.Range(1, gates).Select(isHit)]);

    private static void AssertAtMost(double rate, Share share) => Assert.InRange(share.Lower, 0, rate);
}
