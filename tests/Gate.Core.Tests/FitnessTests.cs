using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Recording;
using Gate.Core.Reporting;

namespace Gate.Core.Tests;

public class FitnessTests
{
    private static readonly GateConfiguration Configuration = new() { Suites = [] };

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(1.009, true)]
    [InlineData(1.05, false)]
    [InlineData(0.95, false)]
    public void Two_builds_of_the_base_that_differ_by_more_than_is_tolerated_make_a_session_unfit(double ratio, bool isFit)
    {
        var diagnostics = Fitness.Diagnose(Recording(Controls(12, ratio)), Policy.Default);

        Assert.Equal(isFit, diagnostics.Count == 0);
        Assert.All(diagnostics, diagnostic => Assert.Equal((Codes.UnfitSession, Severity.Error), (diagnostic.Code, diagnostic.Severity)));
    }

    [Fact]
    public void Seven_control_duels_are_too_few_to_say_anything() =>
        Assert.Empty(Fitness.Diagnose(Recording(Controls(7, 1.5)), Policy.Default));

    [Fact]
    public void Controls_of_several_benchmarks_are_judged_together()
    {
        RecordedLaunch[] launches = [.. Controls(4, 1.05, "A"), .. Controls(4, 1.05, "B")];

        Assert.Single(Fitness.Diagnose(Recording(launches), Policy.Default));
    }

    [Fact]
    public void An_unfit_session_withdraws_what_rests_on_times_and_ends_in_error()
    {
        RecordedLaunch[] launches = [.. Duels(12, 2, "A"), .. Controls(12, 1.05, "B")];
        var header = Recordings.Header(Recordings.Both("A", Metric.Time, Metric.Allocated), Recordings.Both("B"), Gone);

        var report = Check.Evaluate(Recordings.Of(header, launches), [], [], Configuration);

        Assert.Equal(Outcome.Error, report.Outcome);
        Assert.Equal(Verdict.Inconclusive, Find(report, "A", Metric.Time).Verdict);
        Assert.Contains("unfit", Find(report, "A", Metric.Time).Reason, StringComparison.Ordinal);
        Assert.Equal(Verdict.Regression, Find(report, "A", Metric.Allocated).Verdict);
        Assert.Equal(Verdict.Missing, Find(report, "Gone", Metric.Time).Verdict);
    }

    [Fact]
    public void Controls_say_nothing_about_the_candidate()
    {
        var header = Recordings.Header(Recordings.Both("A"));
        RecordedLaunch[] launches = [.. Duels(5, 1, "A"), .. Controls(5, 1.5, "A"), Controls(1, 1, "A")[1] with { Failure = "it threw" }];

        var finding = Assert.Single(Check.Evaluate(Recordings.Of(header, launches), [], [], Configuration).Findings);

        Assert.Equal(Verdict.Unchanged, finding.Verdict);
        Assert.Equal(5, finding.Candidate!.Launches);
    }

    [Theory]
    [InlineData(1.4, 0)]
    [InlineData(2, Severity.Note)]
    [InlineData(5, Severity.Warning)]
    public void A_machine_that_slows_down_is_noted_and_one_that_all_but_stops_is_warned_about(double slowdown, object severity)
    {
        var recording = Recording([]) with { Canaries = [new CanaryReading(0, 10, 20, 30, 40), new CanaryReading(60, 10, 20, 30 * slowdown, 40)] };

        var diagnostics = Fitness.Diagnose(recording, Policy.Default);

        Assert.Equal(severity is Severity expected ? [expected] : [], diagnostics.Select(diagnostic => diagnostic.Severity));
        Assert.All(diagnostics, diagnostic => Assert.Contains("memory", diagnostic.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fair_session_is_called_unfit_at_most_as_often_as_the_gate_may_be_wrong()
    {
        const int Sessions = 4000;
        var random = new Random(17);

        var unfit = Enumerable.Range(0, Sessions).Count(_ =>
            Fitness.Diagnose(Recording(Scattered(16, 0.05, random)), Policy.Default).Count > 0);

        Assert.InRange(unfit / (double)Sessions, 0, Policy.Default.FalseAlarms);
    }

    [Fact]
    public void One_control_duel_comes_to_six_and_only_where_there_is_a_second_build()
    {
        var family = Recordings.Header([.. Enumerable.Range(0, 12).Select(index => Recordings.Both($"B{index:00}"))]);

        var without = new Driver(family, [], Configuration, Stage.Duel).Run(asked => Answer(asked, 1)).Steps;
        var with = new Driver(family with { HasControl = true }, [], Configuration, Stage.Duel).Run(asked => Answer(asked, 1)).Steps;

        Assert.DoesNotContain(without, step => step.Stage == Stage.Control);
        Assert.Equal(6, Assert.Single(with.Select((step, index) => (step, index)), step => step.step.Stage == Stage.Control).index);
        Assert.All(with.Where(step => step.Stage == Stage.Control), step => Assert.Equal([Side.Baseline, Side.Candidate], step.Launches.Select(launch => launch.Side)));
    }

    private static readonly FamilyMember Gone = new(Measurements.Id("Gone"), InBaseline: true, InCandidate: false, [Metric.Time]);

    private static CheckRecording Recording(IReadOnlyList<RecordedLaunch> launches) => Recordings.Of(Recordings.Header(Recordings.Both("A"), Recordings.Both("B")), launches);

    private static RecordedLaunch[] Controls(int count, double ratio, string name = "A") => Pairs(Stage.Control, count, ratio, name);

    private static RecordedLaunch[] Duels(int count, double ratio, string name) => Pairs(Stage.Duel, count, ratio, name);

    private static RecordedLaunch[] Pairs(Stage stage, int count, double ratio, string name) =>
    [
        .. from round in Enumerable.Range(1, count)
           from side in new[] { Side.Baseline, Side.Candidate }
           select Answer(Recordings.Launch(stage, round, (int)side, side, name), ratio),
    ];

    private static RecordedLaunch[] Scattered(int count, double deviation, Random random) =>
        [.. Enumerable.Range(0, count).SelectMany(_ => Controls(1, Math.Exp(deviation * Calibration.Shapes.Normal(random)))).Select((launch, index) => launch with { Round = 1 + (index / 2) })];

    private static RecordedLaunch Answer(RecordedLaunch asked, double ratio)
    {
        var factor = asked.Side == Side.Candidate ? ratio * (1 + (asked.Round / 10_000.0)) : 1;
        return asked with { Readings = [new Reading(Metric.Time, [100 * factor, 101 * factor]), new Reading(Metric.Allocated, [asked.Side == Side.Candidate && ratio > 1.5 ? 48 : 24])] };
    }

    private static Finding Find(Report report, string name, Metric metric) =>
        report.Findings.Single(finding => finding.Benchmark.Name == name && finding.Metric == metric);
}
