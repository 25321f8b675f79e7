using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Recording;

namespace Gate.Core.Tests;

public class CountStepsTests
{
    private static readonly GateConfiguration Configuration = new() { Suites = [] };

    [Fact]
    public void Counts_that_repeat_are_taken_twice_a_side_and_nothing_is_timed_for_them()
    {
        var driver = Driver(Recordings.Both("A", Metric.Instructions), Recordings.Both("B", Metric.Instructions)).Run(Counting(1000, 1001));

        Assert.Equal([Stage.Count, Stage.Count], driver.Steps.Select(step => step.Stage));
        Assert.All(driver.Steps, step => Assert.Equal([Side.Baseline, Side.Candidate], step.Launches.Select(launch => launch.Side)));
        Assert.All(driver.Steps, step => Assert.Equal(2, step.Launches[0].Benchmarks.Count));
    }

    [Fact]
    public void Counting_comes_before_timing_and_takes_no_round_from_it()
    {
        var driver = Driver(Recordings.Both("A", Metric.Time, Metric.Instructions)).Run(Counting(1000, 1000));

        Assert.Equal([Stage.Count, Stage.Count, Stage.Duel], driver.Steps.Take(3).Select(step => step.Stage));
        Assert.True(driver.Steps.Count(step => step.Stage == Stage.Duel) >= Configuration.Budget.MinLaunches);
        Assert.Equal(
            [("instructions", Verdict.Unchanged), ("time", Verdict.Unchanged)],
            Verdicts(driver).Order());
    }

    [Fact]
    public void Counts_that_do_not_repeat_are_taken_five_times()
    {
        var driver = Driver(Recordings.Both("A", Metric.Instructions)).Run(asked =>
            Counted(asked, asked.Side == Side.Baseline ? 1000 + (10 * asked.Round) : 1000));

        Assert.Equal(5, driver.Steps.Count);
        Assert.Equal([("instructions", Verdict.Inconclusive)], Verdicts(driver));
    }

    // Counts that fall into one of two modes in each process would otherwise accuse one unchanged benchmark of sixteen.
    [Fact]
    public void Counts_that_repeat_on_either_side_and_differ_between_them_are_taken_five_times()
    {
        var driver = Driver(Recordings.Both("A", Metric.Instructions)).Run(Counting(1000, 1010));

        Assert.Equal(5, driver.Steps.Count);
        Assert.Equal([("instructions", Verdict.Regression)], Verdicts(driver));
    }

    [Fact]
    public void What_cannot_be_counted_is_timed_all_the_same()
    {
        var driver = Driver(Recordings.Both("A", Metric.Time, Metric.Instructions)).Run(asked =>
            asked.Stage == Stage.Count && asked.Side == Side.Candidate ? asked with { Failure = "valgrind gave up" } : Counting(1000, 1000)(asked));

        Assert.Single(driver.Steps, step => step.Stage == Stage.Count);
        Assert.Equal([("instructions", Verdict.Failed), ("time", Verdict.Unchanged)], Verdicts(driver).Order());
    }

    [Fact]
    public void A_round_that_was_cut_off_is_counted_again()
    {
        var driver = Driver(Recordings.Both("A", Metric.Instructions)).Run(asked =>
            asked is { Round: 1, Side: Side.Candidate } ? null : Counting(1000, 1000)(asked));

        Assert.Equal(3, driver.Steps.Count);
        Assert.Equal([("instructions", Verdict.Unchanged)], Verdicts(driver));
    }

    [Fact]
    public void A_launch_that_reports_no_count_ends_in_inconclusive()
    {
        var driver = Driver(Recordings.Both("A", Metric.Instructions)).Run(asked => asked);

        Assert.Equal(2, driver.Steps.Count);
        Assert.Equal([("instructions", Verdict.Inconclusive)], Verdicts(driver));
    }

    [Fact]
    public void Without_a_base_nothing_is_counted()
    {
        var header = Recordings.Header(Recordings.Both("A", Metric.Instructions)) with { Baseline = RecordedSide.None };

        Assert.NotEqual(Stage.Count, Plan.Next(Recordings.Of(header), [], Configuration).Stage);
    }

    [Fact]
    public void A_recording_with_counts_is_read_back_as_it_was_written()
    {
        var driver = Driver(Recordings.Both("A", Metric.Instructions)).Run(Counting(1000, 1010));

        var read = RecordingFormat.Read(RecordingFormat.Write(driver.Recording), "run.jsonl");

        Assert.Equal(
            Check.Evaluate(driver.Recording, [], [], Configuration).Findings.Select(finding => finding.ToString()),
            Check.Evaluate(read, [], [], Configuration).Findings.Select(finding => finding.ToString()));
        Assert.Equal([("instructions", Verdict.Regression)], Verdicts(driver));
    }

    private static Driver Driver(params IReadOnlyList<FamilyMember> family) => new(Recordings.Header(family), [], Configuration, Stage.Duel);

    private static IEnumerable<(string Metric, Verdict Verdict)> Verdicts(Driver driver) =>
        Check.Evaluate(driver.Recording, [], [], Configuration).Findings.Select(finding => (finding.Metric.Name, finding.Verdict));

    private static Answer Counting(double baseline, double candidate) => asked => asked.Stage == Stage.Count
        ? Counted(asked, asked.Side == Side.Baseline ? baseline : candidate)
        : asked with { Readings = [new Reading(Metric.Time, [100 + (0.01 * asked.Round)])] };

    private static RecordedLaunch Counted(RecordedLaunch asked, double count) => asked with { Readings = [new Reading(Metric.Instructions, [count])] };
}
