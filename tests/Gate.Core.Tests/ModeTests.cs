using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Recording;
using Gate.Core.Reporting;

namespace Gate.Core.Tests;

public class ModeTests
{
    private static readonly GateConfiguration Configuration = new() { Suites = [] };

    private static readonly Baseline Stored = Stores.Of(
        "Rent", [100, 100.2, 99.9], [100.1, 99.8, 100], [99.9, 100.1, 100.2], [100, 100.1, 99.9], [100.2, 99.9, 100]);

    [Theory]
    [InlineData(1.0, Verdict.Unchanged)]
    [InlineData(1.5, Verdict.Regression)]
    [InlineData(0.5, Verdict.Improvement)]
    public void Judged_by_the_store_alone_launches_may_accuse_and_no_round_is_measured(double ratio, Verdict verdict)
    {
        var driver = Run(Header(Mode.Stored), ratio, Stored);

        Assert.Equal(3, driver.Recording.Launches.Count);
        Assert.Equal(verdict, Judge(driver, Stored).Verdict);
    }

    [Fact]
    public void Two_stored_sessions_are_too_few_to_judge_by_and_the_finding_says_so()
    {
        var stored = Stores.Of("Rent", [100, 100.2, 99.9], [100.1, 99.8, 100]);

        var finding = Judge(Run(Header(Mode.Stored), 3, stored), stored);

        Assert.Equal(Verdict.Inconclusive, finding.Verdict);
        Assert.Contains("fewer than three sessions", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_store_does_not_hold_is_incomparable_when_it_alone_judges()
    {
        var finding = Judge(Run(Header(Mode.Stored), 1));

        Assert.Equal(Verdict.Incomparable, finding.Verdict);
        Assert.Contains("baseline update", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void In_duels_the_store_clears_nothing()
    {
        var driver = Run(Header(Mode.Duel), 1, Stored);

        Assert.All(driver.Steps, step => Assert.Equal(Stage.Duel, step.Stage));
        Assert.Equal(5, driver.Steps.Count);
    }

    [Fact]
    public void Without_a_base_the_candidate_is_launched_once_and_is_incomparable()
    {
        var driver = Run(Header(Mode.Auto, hasBase: false), 1);

        Assert.Single(driver.Recording.Launches);
        Assert.Equal((Verdict.Incomparable, Outcome.Warn), (Judge(driver).Verdict, Judge(driver).Outcome));
    }

    [Fact]
    public void Without_a_base_the_store_may_still_clear()
    {
        var driver = Run(Header(Mode.Auto, hasBase: false), 1, Stored);

        Assert.Equal(Verdict.Unchanged, Judge(driver, Stored).Verdict);
    }

    [Fact]
    public void Without_a_base_a_benchmark_that_throws_has_failed()
    {
        var driver = new Driver(Header(Mode.Auto, hasBase: false), [], Configuration, Stage.Duel).Run(asked => asked with { Failure = "it threw" });

        Assert.Equal(Verdict.Failed, Judge(driver).Verdict);
    }

    [Fact]
    public void A_benchmark_that_cannot_take_turns_is_measured_in_blocks()
    {
        var header = Recordings.Header(Recordings.Both("Rent"), Recordings.Both("Return"));

        var driver = new Driver(header, [], Configuration, Stage.Duel).Run(asked =>
            asked is { Stage: Stage.Duel, Benchmark.Name: "Rent" } ? asked with { Unsteppable = "no event came" } : Answer(asked, 1));

        Assert.Equal(["Rent"], driver.Steps.Where(step => step.Stage == Stage.Block).SelectMany(step => step.Launches[0].Benchmarks).Select(benchmark => benchmark.Name).Distinct());
        Assert.Equal(5, driver.Steps.Count(step => step.Stage == Stage.Block));
        Assert.All(Check.Evaluate(driver.Recording, [], [], Configuration).Findings, finding => Assert.Equal(Verdict.Unchanged, finding.Verdict));
    }

    [Fact]
    public void After_the_first_look_those_nearest_to_a_decision_come_first()
    {
        // Six quiet ones that are 4 % slower, and six that scatter too much to be decided soon.
        var header = Recordings.Header([.. Enumerable.Range(0, 12).Select(index => Recordings.Both($"B{index:00}"))]);
        var random = new Random(3);

        var steps = new Driver(header, [], Configuration, Stage.Duel)
            .Run(asked => Answer(asked, 1.04 * Math.Exp((Index(asked) < 6 ? 0.06 : 0.5) * (random.NextDouble() - 0.5))), mostSteps: 12).Steps;

        Assert.All(steps.Skip(8).Take(4), step => Assert.All(step.Launches[0].Benchmarks.Take(2), benchmark => Assert.InRange(benchmark.Name, "B00", "B05")));
    }

    private static int Index(RecordedLaunch asked) => int.Parse(asked.Benchmark.Name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    private static RecordingHeader Header(Mode mode, bool hasBase = true)
    {
        var header = Recordings.Header(Recordings.Both("Rent")) with { Mode = mode };
        return hasBase ? header : header with { Baseline = new RecordedSide(Recordings.BaseCommit, "", IsDirty: false) };
    }

    private static Driver Run(RecordingHeader header, double ratio, params IReadOnlyList<Baseline> stored) =>
        new Driver(header, stored, Configuration, Stage.Duel).Run(asked => Answer(asked, ratio));

    private static RecordedLaunch Answer(RecordedLaunch asked, double ratio) => asked with
    {
        Readings = [new Reading(Metric.Time, [100 * (asked.Side == Side.Candidate ? ratio * (1 + (asked.Round / 10_000.0)) : 1)])],
    };

    private static Finding Judge(Driver driver, params IReadOnlyList<Baseline> stored) =>
        Assert.Single(Check.Evaluate(driver.Recording, stored, [], Configuration).Findings);
}
