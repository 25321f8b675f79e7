using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Core.Testbeds;

namespace Gate.Core.Tests;

public class RecordingLimitsTests
{
    private const string Commit = "9e8d7c6b5a493827161504f3e2d1c0b9a8978675";

    private static readonly CheckRecording Usual = Recordings.Of(
        Recordings.Header(Recordings.Both("Rent", Metric.Time, Metric.Allocated)) with
        {
            Baseline = new RecordedSide(Commit, "b1", IsDirty: false),
            Candidate = new RecordedSide(Commit, "b2", IsDirty: false),
        },
        [.. Recordings.Block(1, "Rent", Metric.Time, 0, 1, 2, 1e18)]);

    private static RecordedLaunch First => Usual.Launches[0];

    public static TheoryData<string, CheckRecording> Odd => new()
    {
        { "part", Usual with { Header = Usual.Header with { Shard = new Shard(1, 2) } } },
        { "candidate", Usual with { Header = Usual.Header with { Candidate = new RecordedSide("HEAD", "", IsDirty: false) } } },
        { "baseline", Usual with { Header = Usual.Header with { Baseline = new RecordedSide("../..", "", IsDirty: false) } } },
        { "header", Usual with { Header = Usual.Header with { Tool = Long(20_001) } } },
        { "note", Usual with { Header = Usual.Header with { Testbed = new Testbed("x", new Dictionary<string, string> { ["cpu"] = Long(20_001) }, new Dictionary<string, string>()) } } },
        { "notes", Usual with { Header = Usual.Header with { Testbed = new Testbed("x", Enumerable.Range(0, 201).ToDictionary(number => $"{number}", _ => ""), new Dictionary<string, string>()) } } },
        { "diagnostics", Usual with { Header = Usual.Header with { Diagnostics = [.. Enumerable.Repeat(Diagnostic.Note(Codes.SameData, "x"), 101)] } } },
        { "diagnostic", Usual with { Header = Usual.Header with { Diagnostics = [Diagnostic.Note(Codes.SameData, Long(20_001))] } } },
        { "benchmarks", Usual with { Header = Usual.Header with { Family = [.. Enumerable.Range(0, 20_001).Select(number => Recordings.Both($"{number}"))] }, Launches = [] } },
        { "name of a benchmark", Usual with { Header = Usual.Header with { Family = [Recordings.Both(Long(4_001))] }, Launches = [] } },
        { "no place in a file", Usual with { Header = Usual.Header with { Family = [Recordings.Both("Rent") with { Source = new Location(Long(4_001), 1, 1) }] }, Launches = [] } },
        { "no place in a file", Usual with { Header = Usual.Header with { Family = [Recordings.Both("Rent") with { Source = new Location("Pools.cs", -1) }] }, Launches = [] } },
        { "neither side", Usual with { Header = Usual.Header with { Family = [Recordings.Both("Rent") with { InBaseline = false, InCandidate = false }] } } },
        { "not what its name says", Usual with { Header = Usual.Header with { Family = [Recordings.Both("Rent", Metric.Time with { IsExact = true })] }, Launches = [] } },
        { "not what its name says", Usual with { Header = Usual.Header with { Family = [Recordings.Both("Rent", Metric.Allocated with { Better = Direction.HigherIsBetter })] }, Launches = [] } },
        { "not what its name says", Usual with { Header = Usual.Header with { Family = [Recordings.Both("Rent", ProcessMetrics.Memory with { Better = Direction.HigherIsBetter })] }, Launches = [] } },
        { "metric twice", Usual with { Header = Usual.Header with { Family = [Recordings.Both("Rent", Metric.Time, Metric.Time)] } } },
        { "no metric", Usual with { Header = Usual.Header with { Family = [new FamilyMember(First.Benchmark, InBaseline: true, InCandidate: true, [])] }, Launches = [] } },
        { "not among its benchmarks", With(First with { Benchmark = Measurements.Id("Other") }) },
        { "place in its round", With(First with { Round = -1 }) },
        { "place in its round", With(First with { Position = int.MaxValue }) },
        { "values of a launch", With(First with { Readings = [new Reading(Metric.Time, [.. Enumerable.Repeat(1.0, 10_001)])] }) },
        { "value is negative", With(First with { Readings = [new Reading(Metric.Time, [-1])] }) },
        { "value is negative", With(First with { Readings = [new Reading(Metric.Time, [1e308])] }) },
        { "value is negative", With(First with { Readings = [new Reading(Metric.Time, [double.NaN])] }) },
        { "failure", With(First with { Failure = Long(20_001) }) },
        { "warnings", With(First with { Warnings = [Long(20_001)] }) },
    };

    [Fact]
    public void What_Gate_writes_is_within_them() => RecordingLimits.Require(Usual, "run.jsonl");

    [Theory]
    [MemberData(nameof(Odd))]
    public void What_no_run_of_Gate_writes_is_refused(string fault, CheckRecording recording)
    {
        var refused = Assert.Throws<GateException>(() => RecordingLimits.Require(recording, "run.jsonl"));

        Assert.Equal("GATE4501", refused.Diagnostics[0].Code.Id);
        Assert.Contains(fault, refused.Message, StringComparison.Ordinal);
        Assert.InRange(refused.Message.Length, 1, 300);
    }

    private static CheckRecording With(RecordedLaunch launch) => Usual with { Launches = [launch] };

    private static string Long(int length) => new('x', length);
}
