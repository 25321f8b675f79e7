using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Recording;
using Gate.Core.Reporting;
using Gate.Statistics;

namespace Gate.Core.Tests.Calibration;

/// <summary>What the false-alarm rate becomes when a part of the method is taken away; every true ratio is the tolerated one.</summary>
public class BlunderTests
{
    private const double FalseAlarms = 0.01;

    private static readonly double Tolerated = Math.Log(1.01);

    // One look that a family of fifty can reach its level at.
    private static readonly GateConfiguration OneLook = Gates.Configuration with { Budget = Budget.Default with { MinLaunches = 18, MaxLaunches = 18 } };

    [Fact]
    public void Without_Holm_a_family_of_fifty_alarms_far_too_often_on_data_on_which_it_keeps_the_rate()
    {
        var scenario = new Scenario { Benchmarks = 50, Ratio = 1.01, Shape = Shape.HeavyTailed };
        var recordings = Enumerable.Range(1, 60)
            .Select(seed => Recordings.Of(Gates.Header(scenario, seed), new Simulator(scenario, seed).Blocks(18)))
            .ToList();

        var together = Share.Of([.. recordings.Select(recording => Check.Evaluate(recording, [], [], OneLook).Count(Verdict.Regression) > 0)]);
        var eachAlone = Share.Of([.. recordings.Select(recording => recording.Header.Family.Any(member => IsRegressionAlone(recording, member.Benchmark)))]);

        Assert.InRange(together.Lower, 0, FalseAlarms);
        Assert.InRange(eachAlone.Lower, 10 * FalseAlarms, 1);
    }

    [Fact]
    public void Without_levels_of_their_own_the_looks_alarm_too_often_on_data_on_which_they_keep_the_rate()
    {
        var scenario = new Scenario { Ratio = 1.01 };
        var schedule = LookSchedule.For(Budget.Default, Policy.Default, familySize: 1, missShare: 1);
        var sequences = Enumerable.Range(1, 1500)
            .Select(seed => Rounds.Differences(new Simulator(scenario, seed).Blocks(60), Metric.Time, LogScale.For(Metric.Time, Threshold.Time)))
            .ToList();

        var spending = Share.Of([.. sequences.Select(differences => new PairedEvidence(differences, schedule).PValueWorse(Tolerated) <= FalseAlarms)]);
        var uncorrected = Share.Of([.. sequences.Select(differences => schedule.Looks.Counts.Any(count => SignedRank.PValueGreater([.. differences.Take(count)], Tolerated) <= FalseAlarms))]);

        Assert.InRange(spending.Lower, 0, FalseAlarms);
        Assert.InRange(spending.Value, 0, 1.5 * FalseAlarms);
        Assert.InRange(uncorrected.Lower, 1.5 * FalseAlarms, 1);
    }

    [Fact]
    public void Launches_taken_for_independent_iterations_alarm_far_too_often()
    {
        var scenario = new Scenario { Benchmarks = 12 };

        var pooled = Share.Of([.. Enumerable.Range(1, 20).Select(seed => Gates.Check(scenario, seed).Pooled.Contains(true))]);

        Assert.InRange(pooled.Lower, 10 * FalseAlarms, 1);
    }

    private static bool IsRegressionAlone(CheckRecording recording, BenchmarkId benchmark)
    {
        var differences = Rounds.Differences(
            [.. recording.Launches.Where(launch => launch.Benchmark == benchmark)], Metric.Time, LogScale.For(Metric.Time, Threshold.Time));
        var comparison = new Comparison
        {
            Benchmark = benchmark,
            Metric = Metric.Time,
            Threshold = Threshold.Time,
            Baseline = new Measured(100, 36),
            Candidate = new Measured(101, 36),
            Evidence = new PairedEvidence(differences, LookSchedule.For(OneLook.Budget, Policy.Default, familySize: 1, missShare: 1)),
        };
        return Family.Judge([comparison], familySize: 1, Policy.Default).Members[0].Verdict == Verdict.Regression;
    }
}
