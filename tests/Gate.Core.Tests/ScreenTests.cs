using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Recording;
using Gate.Core.Reporting;
using Gate.Core.Testbeds;

namespace Gate.Core.Tests;

public class ScreenTests
{
    private static readonly IReadOnlyList<IReadOnlyList<double>> Quiet =
        [[100, 100.2, 99.9], [100.1, 99.8, 100], [99.9, 100.1, 100.2], [100, 100.1, 99.9], [100.2, 99.9, 100]];

    private static readonly IReadOnlyList<IReadOnlyList<double>> Wild = [[90, 110], [105, 85], [118, 95]];

    private static readonly GateConfiguration Configuration = new() { Suites = [] };

    [Fact]
    public void Launches_like_the_stored_ones_clear_a_benchmark_without_a_single_round()
    {
        var recording = Screened(100, 100.1, 99.9);

        Assert.Equal(Verdict.Unchanged, Judge(recording, Stored).Verdict);
        Assert.True(Plan.Next(recording, [Stored], Configuration).IsDone);
    }

    [Theory]
    [InlineData(300, Verdict.Inconclusive)]
    [InlineData(120, Verdict.Inconclusive)]
    // Surely not slower; whether it is faster, rounds have to say.
    [InlineData(30, Verdict.Unchanged)]
    public void A_screen_never_says_regression_or_improvement_however_far_off_it_is(double value, Verdict verdict)
    {
        var recording = Screened(value, value, value);

        Assert.Equal(verdict, Judge(recording, Stored).Verdict);
        Assert.Equal(Stage.Block, Plan.Next(recording, [Stored], Configuration, Stage.Block).Stage);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Fewer_than_three_stored_sessions_clear_nothing(int sessions)
    {
        var stored = Stores.Of("Rent", [.. Quiet.Take(sessions)]);

        Assert.Equal(Stage.Block, Plan.Next(Recordings.Of(Header), [stored], Configuration, Stage.Block).Stage);
        Assert.Equal(Verdict.Inconclusive, Judge(Screened(100, 100.1, 99.9), stored).Verdict);
    }

    [Fact]
    public void Sessions_of_one_launch_each_do_not_tell_launches_from_sessions_and_clear_nothing() =>
        Assert.Equal(Verdict.Inconclusive, Judge(Screened(100, 100.1, 99.9), Stores.Of("Rent", [100], [100.1], [99.9], [100])).Verdict);

    [Fact]
    public void A_store_of_another_commit_is_not_used() =>
        AssertNotUsed(Stores.Of(Measurements.Machine, "0ther", ("Rent", Metric.Time, Quiet)));

    [Fact]
    public void A_store_of_another_machine_is_not_used() =>
        AssertNotUsed(Stores.Of(Measurements.MachineWith("cpu", "Intel Xeon"), Recordings.BaseCommit, ("Rent", Metric.Time, Quiet)));

    [Fact]
    public void A_store_of_another_recipe_is_not_used() =>
        AssertNotUsed(Stored with { Testbed = Stored.Testbed with { Notes = new Dictionary<string, string>(StringComparer.Ordinal) { [Testbed.RecipeNote] = "3 × 100 ms" } } });

    [Fact]
    public void A_store_of_another_suite_is_not_used() =>
        AssertNotUsed(Stored with { Suite = "other" });

    [Fact]
    public void Sessions_of_older_commits_teach_noise_and_are_not_compared_with()
    {
        // The last two sessions are the base commit's; the three before measured slower code.
        var stored = Stores.Of("Rent", [[200, 200.3], [200.1, 199.8], [200.2, 199.9], .. Quiet.Take(2)]);
        var mixed = stored with { Sessions = [.. stored.Sessions.Select((session, index) => index < 3 ? session with { Commit = "01d" } : session)] };

        var finding = Judge(Screened(100, 100.1, 99.9), mixed);

        Assert.Equal(6, finding.Baseline!.Launches);
        Assert.Equal(1, finding.Ratio!.Value, 0.01);
    }

    [Fact]
    public void A_noisy_day_widens_what_history_says()
    {
        Assert.Equal(Verdict.Unchanged, Judge(Screened(100, 100.1, 99.9), Stored).Verdict);
        Assert.Equal(Verdict.Inconclusive, Judge(Screened(100, 112, 90), Stored).Verdict);
    }

    [Fact]
    public void A_quiet_day_does_not_narrow_what_history_says() =>
        Assert.Equal(Verdict.Inconclusive, Judge(Screened(100, 100, 100), Stores.Of("Rent", [.. Wild])).Verdict);

    [Theory]
    [InlineData(1, Stage.Block)]
    [InlineData(2, Stage.Screen)]
    public void A_screen_is_taken_only_where_it_would_clear_half_of_the_family(int quiet, Stage stage)
    {
        string[] names = ["A", "B", "C", "D"];
        var stored = Stores.Of(
            Measurements.Machine, Recordings.BaseCommit, [.. names.Select((name, index) => (name, Metric.Time, index < quiet ? Quiet : Wild))]);
        var header = Recordings.Header([.. names.Select(name => Recordings.Both(name))]);

        var step = Plan.Next(Recordings.Of(header), [stored], Configuration, Stage.Block);

        Assert.Equal(stage, step.Stage);
        Assert.Equal(quiet == 2 ? 2 : 4, step.Launches[0].Benchmarks.Count);
    }

    [Fact]
    public void Bytes_that_differ_from_the_store_are_measured_side_by_side_before_they_accuse()
    {
        IReadOnlyList<IReadOnlyList<double>> bytes = [[48, 48], [48, 48], [48, 48]];
        var stored = Stores.Of(Measurements.Machine, Recordings.BaseCommit, ("Rent", Metric.Allocated, bytes));
        var header = Recordings.Header(Recordings.Both("Rent", Metric.Allocated));
        RecordedLaunch[] launches = [.. Enumerable.Range(1, 3).Select(round => Recordings.Screened(round, "Rent", Metric.Allocated, 72))];

        var report = Check.Evaluate(Recordings.Of(header, launches), [stored], [], Configuration);

        Assert.Equal(Verdict.Inconclusive, report.Findings[0].Verdict);
        Assert.False(Plan.Next(Recordings.Of(header, launches), [stored], Configuration).IsDone);
    }

    private static Baseline Stored => Stores.Of("Rent", Quiet);

    private static RecordingHeader Header => Recordings.Header(Recordings.Both("Rent"));

    private static CheckRecording Screened(params IReadOnlyList<double> values) =>
        Recordings.Of(Header, [.. values.Select((value, index) => Recordings.Screened(index + 1, "Rent", Metric.Time, value))]);

    private static Finding Judge(CheckRecording recording, Baseline stored) =>
        Assert.Single(Check.Evaluate(recording, [stored], [], Configuration).Findings);

    private static void AssertNotUsed(Baseline stored)
    {
        Assert.Equal(Stage.Block, Plan.Next(Recordings.Of(Header), [stored], Configuration, Stage.Block).Stage);
        Assert.Null(Judge(Screened(100, 100.1, 99.9), stored).Baseline);
    }
}
