using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Recording;
using Gate.Core.Reporting;

namespace Gate.Core.Tests;

public class TailsTests
{
    private static readonly double[] Steady = [.. Enumerable.Repeat(100.0, 10)];
    private static readonly double[] Tailed = [.. Enumerable.Repeat(100.0, 7), 300, 300, 300];

    [Fact]
    public void Slow_turns_of_the_candidate_alone_keep_it_from_being_called_unchanged()
    {
        var finding = Judge(8, _ => (Steady, Tailed));

        Assert.Equal(Verdict.Inconclusive, finding.Verdict);
        Assert.Contains("slow iterations", finding.Reason, StringComparison.Ordinal);
        Assert.Contains("60", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Slow_turns_of_both_sides_are_no_difference() =>
        Assert.Equal(Verdict.Unchanged, Judge(8, _ => (Tailed, Tailed)).Verdict);

    [Fact]
    public void Slow_turns_of_the_baseline_alone_are_no_worsening() =>
        Assert.Equal(Verdict.Unchanged, Judge(8, _ => (Tailed, Steady)).Verdict);

    [Fact]
    public void A_candidate_that_often_lands_in_a_slower_mode_is_not_called_unchanged()
    {
        var finding = Judge(40, round => round % 6 == 0 ? (Steady, Slower) : (Steady, Steady));

        Assert.Equal(Verdict.Inconclusive, finding.Verdict);
        Assert.Contains("6 of 40", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Modes_that_both_sides_land_in_are_no_difference() =>
        Assert.Equal(Verdict.Unchanged, Judge(40, round => (round % 12) switch { 0 => (Steady, Slower), 6 => (Slower, Steady), _ => (Steady, Steady) }).Verdict);

    private static double[] Slower => [.. Steady.Select(value => value * 1.4)];

    private static Finding Judge(int duels, Func<int, (double[] Baseline, double[] Candidate)> measured)
    {
        var launches = Enumerable.Range(1, duels).SelectMany(round =>
        {
            // A little scatter, so that not all differences are equal.
            var (baseline, candidate) = measured(round);
            return new[]
            {
                Recordings.Launch(Stage.Duel, round, 0, Side.Baseline, "Rent", new Reading(Metric.Time, baseline)),
                Recordings.Launch(Stage.Duel, round, 1, Side.Candidate, "Rent", new Reading(Metric.Time, [.. candidate.Select(value => value * (1 + (round % 7 / 1000.0)))])),
            };
        });
        return Assert.Single(Check.Evaluate(Recordings.Of(Recordings.Header(Recordings.Both("Rent")), [.. launches]), [], [], new GateConfiguration { Suites = [] }).Findings);
    }
}
