using Gate.Core.Benchmarks;
using Gate.Core.Recording;

namespace Gate.Core.Tests;

/// <summary>Recordings as a check writes them.</summary>
internal static class Recordings
{
    public const string BaseCommit = "ba5e";

    public static RecordingHeader Header(params IReadOnlyList<FamilyMember> family) => new()
    {
        Tool = "0.1.0",
        Started = new DateTimeOffset(2026, 3, 1, 10, 20, 30, TimeSpan.FromHours(2)),
        Configuration = "5eed",
        Seed = 42,
        Baseline = new RecordedSide(BaseCommit, "b1", IsDirty: false),
        Candidate = new RecordedSide("cafe", "b2", IsDirty: true),
        Testbed = Measurements.Machine,
        Family = family,
    };

    public static FamilyMember Both(string name, params IReadOnlyList<Metric> metrics) =>
        new(Measurements.Id(name), InBaseline: true, InCandidate: true, metrics.Count == 0 ? [Metric.Time] : metrics);

    public static CheckRecording Of(RecordingHeader header, params IReadOnlyList<RecordedLaunch> launches) =>
        new(header, launches, Ending.None);

    public static RecordedLaunch Launch(Stage stage, int round, int position, Side side, string name, params IReadOnlyList<Reading> readings) => new()
    {
        Stage = stage,
        Round = round,
        Position = position,
        Side = side,
        Benchmark = Measurements.Id(name),
        Readings = readings,
    };

    public static RecordedLaunch Screened(int round, string name, Metric metric, params IReadOnlyList<double> values) =>
        Launch(Stage.Screen, round, 0, Side.Candidate, name, new Reading(metric, values));

    /// <summary>A block of whole launches: the values of baseline, candidate, candidate, baseline.</summary>
    public static IReadOnlyList<RecordedLaunch> Block(int round, string name, Metric metric, params IReadOnlyList<double> values) =>
        Block(round, name, metric, "ABBA", values);

    /// <summary>A block of whole launches in the order given, A being the baseline.</summary>
    public static IReadOnlyList<RecordedLaunch> Block(int round, string name, Metric metric, string order, params IReadOnlyList<double> values) =>
    [
        .. values.Select((value, position) => Launch(
            Stage.Block, round, position, order[position] == 'A' ? Side.Baseline : Side.Candidate, name, new Reading(metric, [value]))),
    ];

    /// <summary>Blocks 1 … count in which the candidate takes `ratio` times as long, give or take a few thousandths.</summary>
    public static IReadOnlyList<RecordedLaunch> Blocks(int count, string name, Metric metric, double value, double ratio) =>
    [
        .. Enumerable.Range(1, count).SelectMany(round =>
            Block(round, name, metric, value, value * ratio * (1 + (round % 4 / 1000.0)), value * ratio, value * (1 - (round % 3 / 1000.0)))),
    ];
}
