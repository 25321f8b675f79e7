using CsCheck;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Recording;

namespace Gate.Core.Tests;

/// <summary>A run file that a stranger wrote may hold anything that its form allows. Whatever it is, it is judged.</summary>
public class StrangersRunTests
{
    private const string Commit = "9e8d7c6b5a493827161504f3e2d1c0b9a8978675";

    private static readonly string[] Names = ["A", "B", "C"];

    private static readonly Gen<double> Value = Gen.OneOf(
        Gen.Const(0.0), Gen.Const(1e-300), Gen.Const(1e18), Gen.Const(double.Epsilon), Gen.Double[0.5, 2.0], Gen.Int[0, 100].Select(number => (double)number));

    private static readonly Gen<Metric> Metrics = Property.AnyOf(Metric.Time, Metric.Allocated, Metric.Instructions, Measurements.Throughput);

    private static readonly Gen<FamilyMember> Member = Gen.Select(Property.AnyOf(Names), Gen.Int[0, 2], Metrics.Array[1, 3], (name, side, metrics) =>
        new FamilyMember(Measurements.Id(name), side != 1, side != 0, [.. metrics.DistinctBy(metric => metric.Name)]));

    private static readonly Gen<RecordedLaunch> Launch = Gen.Select(
        Property.AnyOf(Names), Gen.Enum<Stage>(), Gen.Enum<Side>(), Gen.Int[0, 9], Gen.Int[0, 4], Gen.Select(Metrics, Value.Array[1, 4], (metric, values) => new Reading(metric, values)).Array[0, 3],
        (name, stage, side, round, position, readings) => new RecordedLaunch
        {
            Benchmark = Measurements.Id(name),
            Stage = stage,
            Side = side,
            Round = round,
            Position = position,
            Readings = readings,
            Failure = readings.Length == 0 ? "It threw." : "",
            Unsteppable = position == 4 ? "It never asked." : "",
            Cores = position == 3 ? [] : [position],
        });

    private static readonly Gen<CheckRecording> Recording = Gen.Select(
        Member.Array[1, 3], Launch.Array[0, 60], Gen.Enum<Mode>(), Gen.Bool, Gen.Enum<Ending>(), (family, launches, mode, hasBase, end) =>
        {
            var members = family.DistinctBy(member => member.Benchmark).ToList();
            var header = Recordings.Header(members) with
            {
                Mode = mode,
                HasControl = hasBase,
                Baseline = new RecordedSide(Commit, hasBase ? "b1" : "", IsDirty: false),
                Candidate = new RecordedSide(Commit, "b2", IsDirty: false),
            };
            return new CheckRecording(header, [.. launches.Where(launch => members.Any(member => member.Benchmark == launch.Benchmark))], end);
        });

    [Fact]
    public void Whatever_has_the_form_of_a_run_is_judged_and_crashes_nothing() => Property.Holds(
        Recording,
        recording =>
        {
            var read = RecordingFormat.Read(RecordingFormat.Write(recording), "run.jsonl");
            RecordingLimits.Require(read, "run.jsonl");

            var report = Check.Evaluate(read, [], [], new GateConfiguration { Suites = [] });

            Assert.Equal(read.Header.Family.Sum(member => member.Metrics.Count), report.Findings.Count);
        },
        count: 2_000);
}
