using Gate.Core.Benchmarks;
using Gate.Core.Recording;
using Gate.Core.Testbeds;

namespace Gate.Cli.Tests;

/// <summary>Runs as `run -o run.jsonl` writes them: one benchmark whose allocations are all that is measured.</summary>
internal static class PublishedRun
{
    public const string Base = "b000000000000000000000000000000000000000";

    public static readonly BenchmarkId Parse = new("shop", "Shop.Orders.Parse");

    public static readonly Testbed Machine = new("bench-01", new Dictionary<string, string> { ["cpu"] = "Fast" }, new Dictionary<string, string> { [Testbed.RecipeNote] = "usual" });

    /// <summary>A run in which the benchmark allocates so many bytes on both sides, in five duels.</summary>
    public static string Duels(double before, double after, string commit = PublishedReport.Head, BenchmarkId? benchmark = null) => RecordingFormat.Write(new CheckRecording(
        Header(commit, benchmark ?? Parse),
        [
            .. Enumerable.Range(1, 5).SelectMany(round => new[]
            {
                Launch(benchmark ?? Parse, Stage.Duel, round, Side.Baseline, before),
                Launch(benchmark ?? Parse, Stage.Duel, round, Side.Candidate, after),
            }),
        ],
        Ending.Complete));

    /// <summary>A run that measured the candidate alone, against what is stored.</summary>
    public static string Alone(double after) => RecordingFormat.Write(new CheckRecording(
        Header(PublishedReport.Head, Parse) with { Mode = Mode.Stored, Baseline = new RecordedSide(Base, "", IsDirty: false) },
        [.. Enumerable.Range(1, 3).Select(round => Launch(Parse, Stage.Screen, round, Side.Candidate, after))],
        Ending.Complete));

    private static RecordingHeader Header(string commit, BenchmarkId benchmark) => new()
    {
        Tool = "1.0.0",
        Started = new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.Zero),
        Configuration = "5eed",
        Seed = 7,
        Baseline = new RecordedSide(Base, "b1", IsDirty: false),
        Candidate = new RecordedSide(commit, "b2", IsDirty: false),
        Testbed = Machine,
        Family = [new FamilyMember(benchmark, InBaseline: true, InCandidate: true, [Metric.Allocated])],
    };

    private static RecordedLaunch Launch(BenchmarkId benchmark, Stage stage, int round, Side side, double bytes) => new()
    {
        Benchmark = benchmark,
        Stage = stage,
        Round = round,
        Position = side == Side.Baseline ? 0 : 1,
        Side = side,
        Readings = [new Reading(Metric.Allocated, [bytes])],
    };
}
