using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Recording;

namespace Gate.Core.Tests;

public class ReplayTests
{
    private static readonly GateConfiguration Configuration = new() { Suites = [] };

    private static readonly IReadOnlyList<Acceptance> Accepted =
        [new Acceptance(Measurements.Id("Accepted"), "time", 2.5, "İpek", "correctness first", new DateOnly(2026, 12, 31))];

    [Theory, MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void A_recording_that_was_written_and_read_back_gives_the_same_report(string culture)
    {
        var measured = Everything();
        var before = Check.Evaluate(measured, [Stored], Accepted, Configuration);

        var after = Cultures.In(culture, () => Check.Evaluate(RecordingFormat.Read(Text(measured), "run.jsonl"), [Stored], Accepted, Configuration));

        Assert.Equal(Seen.Of(before), Seen.Of(after));
    }

    [Fact]
    public void The_recording_that_is_replayed_has_all_there_is_to_judge()
    {
        var report = Check.Evaluate(Everything(), [Stored], Accepted, Configuration);

        Verdict[] verdicts = [Verdict.Inconclusive, Verdict.Unchanged, Verdict.Improvement, Verdict.Regression, Verdict.New, Verdict.Missing, Verdict.Failed, Verdict.Incomparable];
        Assert.All(verdicts, verdict => Assert.True(report.Count(verdict) > 0, verdict.ToString()));
        Assert.Contains(report.Findings, finding => finding is { Verdict: Verdict.Regression, Outcome: Outcome.Pass });
        Assert.Equal(new Location("bench/Born.cs", 3, 7), report.Findings.Single(finding => finding.Benchmark.Name == "Born").Source);
        Assert.Equal(Location.None, report.Findings.First(finding => finding.Benchmark.Name == "Sick").Source);
    }

    private static Baseline Stored => Stores.Of("Cleared", [100, 100.2, 99.9], [100.1, 99.8, 100], [99.9, 100.1, 100.2]);

    private static CheckRecording Everything() => new(
        Recordings.Header(
            Recordings.Both("Accepted"),
            new FamilyMember(Measurements.Id("Born"), InBaseline: false, InCandidate: true, [Metric.Time]) { Source = new Location("bench/Born.cs", 3, 7) },
            Recordings.Both("Cleared"),
            Recordings.Both("Faster"),
            new FamilyMember(Measurements.Id("Gone"), InBaseline: true, InCandidate: false, [Metric.Time]),
            Recordings.Both("Same", Metric.Time, Metric.Allocated),
            Recordings.Both("Sick"),
            Recordings.Both("SickBefore"),
            Recordings.Both("Slower"),
            Recordings.Both("Throughput", Measurements.Throughput),
            Recordings.Both("Unsure")) with
        {
            Diagnostics = [Diagnostic.Warning(Codes.SameData, "said before measuring")],
        },
        [
            .. Recordings.Blocks(18, "Accepted", Metric.Time, 1 / 3.0, 2.2).Select(launch => launch with { Readings = [new Reading(Metric.Time, [launch.Readings[0].Values[0] * 300])] }),
            Recordings.Screened(1, "Born", Metric.Time, 12.5),
            .. Enumerable.Range(1, 3).Select(round => Recordings.Screened(round, "Cleared", Metric.Time, 100 + (round / 10.0))),
            .. Recordings.Blocks(18, "Faster", Metric.Time, 1234.5, 0.7),
            .. Recordings.Blocks(5, "Same", Metric.Time, 0.1 + 0.7, 1),
            .. Recordings.Block(6, "Same", Metric.Allocated, 24, 24, 24, 24),
            Recordings.Launch(Stage.Block, 1, 0, Side.Candidate, "Sick") with { Failure = "System.Exception: \"ı\"" },
            Recordings.Launch(Stage.Block, 1, 0, Side.Baseline, "SickBefore") with { Failure = "it threw" },
            .. Recordings.Blocks(18, "Slower", Metric.Time, 77.7, 3.3).Select(launch => launch with { Warnings = ["the machine was busy"] }),
            .. Recordings.Blocks(18, "Throughput", Measurements.Throughput, 300, 0.5),
            .. Recordings.Blocks(2, "Unsure", Metric.Time, 10, 1.03),
        ],
        Ending.Budget);

    private static string Text(CheckRecording recording) => string.Concat(
        ((IEnumerable<string>)[RecordingFormat.Write(recording.Header), .. recording.Launches.Select(RecordingFormat.Write), RecordingFormat.Write(recording.End)])
            .Select(line => line + "\n"));
}
