using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Planning;
using Gate.Core.Recording;

namespace Gate.Core.Tests;

public class ShardTests
{
    private static readonly GateConfiguration Configuration = new() { Suites = [] };
    private static readonly string[] Names = ["A", "B", "C", "D", "E", "F", "G"];

    [Fact]
    public void Shards_merged_measure_what_one_run_measures_and_find_the_same_planted_changes()
    {
        var whole = Run(Shard.Whole);

        var merged = Merging.Merge([.. Enumerable.Range(1, 3).Select(number => ($"{number}.jsonl", Run(new Shard(number, 3))))]);

        Assert.Equal(Verdicts(whole), Verdicts(merged));
        Assert.Equal(2, Verdicts(merged).Count(verdict => verdict.EndsWith("Regression", StringComparison.Ordinal)));
        Assert.Equal(Benchmarks(whole), Benchmarks(merged));
    }

    [Fact]
    public void A_shard_measures_its_part_and_knows_the_whole_family()
    {
        var part = Run(new Shard(2, 3));

        Assert.Equal(Names.Length, part.Header.Family.Count);
        Assert.Equal(
            part.Header.Family.Where(member => member.Shard == 2).Select(member => member.Benchmark.Name).Order(StringComparer.Ordinal),
            part.Launches.Select(launch => launch.Benchmark.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Parts_take_about_the_same_time_and_leave_nobody_out()
    {
        var costs = new Dictionary<string, double>(StringComparer.Ordinal) { ["A"] = 60, ["B"] = 30, ["C"] = 20, ["D"] = 10, ["E"] = 5, ["F"] = 5, ["G"] = 5 };

        var family = Sharding.Assign([.. Names.Select(name => Recordings.Both(name))], 2, benchmark => costs[benchmark.Name]);

        var loads = family.GroupBy(member => member.Shard).Select(part => part.Sum(member => costs[member.Benchmark.Name])).ToList();
        Assert.Equal(Names, family.Select(member => member.Benchmark.Name));
        Assert.Equal(2, loads.Count);
        Assert.All(loads, load => Assert.InRange(load, 60, 75));
    }

    [Fact]
    public void More_shards_than_benchmarks_leave_the_last_ones_empty_and_done()
    {
        var part = Run(new Shard(9, 9));

        Assert.Empty(part.Launches);
        Assert.True(Plan.Next(part, [], Configuration).IsDone);
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        var parts = Enumerable.Range(1, 3).Select(number => ($"{number}.jsonl", Run(new Shard(number, 3)))).ToList();

        Assert.Equal(RecordingFormat.Write(Merging.Merge(parts)), RecordingFormat.Write(Merging.Merge([parts[2], parts[0], parts[1]])));
    }

    [Fact]
    public void A_merged_run_is_a_run_file()
    {
        var merged = Merging.Merge([.. Enumerable.Range(1, 2).Select(number => ($"{number}.jsonl", Run(new Shard(number, 2))))]);

        Assert.Equal(Verdicts(merged), Verdicts(RecordingFormat.Read(RecordingFormat.Write(merged), "run.jsonl")));
    }

    [Fact]
    public void Another_commit_base_configuration_tool_mode_or_machine_is_refused()
    {
        Refuses(Codes.ShardsDiffer, "commit f00d and cafe", header => header with { Candidate = header.Candidate with { Commit = "f00d" } });
        Refuses(Codes.ShardsDiffer, "base f00d and ba5e", header => header with { Baseline = header.Baseline with { Commit = "f00d" } });
        Refuses(Codes.ShardsDiffer, "gate.yml", header => header with { Configuration = "other" });
        Refuses(Codes.ShardsDiffer, "measured by Gate 9 and 0.1.0", header => header with { Tool = "9" });
        Refuses(Codes.ShardsDiffer, "--mode duel and auto", header => header with { Mode = Mode.Duel });
        Refuses(Codes.ShardsDiffer, "cpu: Another → AMD EPYC 7763", header => header with { Testbed = Measurements.MachineWith("cpu", "Another") });
        Refuses(Codes.ShardsDiffer, "uncommitted", header => header with { Candidate = header.Candidate with { Build = "b3" } });
        Refuses(Codes.ShardsDiffer, "share the benchmarks out differently", header => header with { Family = [.. header.Family.Skip(1)] });
        Refuses(Codes.ShardsDiffer, "shard 2/4 and 1/3", header => header with { Shard = new Shard(2, 4) });
    }

    [Fact]
    public void The_same_shard_twice_is_refused() =>
        Refuses(Codes.ShardTwice, "Shard 1/3 is there 2 times: one, two", header => header with { Shard = new Shard(1, 3) });

    [Fact]
    public void A_missing_shard_is_refused() => Refuses(Codes.ShardMissing, "Of 3 shards 3/3 is missing", header => header);

    [Fact]
    public void A_shard_that_was_cut_off_is_refused()
    {
        var refused = Assert.Throws<GateException>(() => Merging.Merge([("one", Run(new Shard(1, 2))), ("two", Run(new Shard(2, 2)) with { End = Ending.None })]));

        Assert.Equal(Codes.ShardUnfinished, Assert.Single(refused.Diagnostics).Code);
    }

    [Theory]
    [InlineData("1/1", true)]
    [InlineData("2/3", true)]
    [InlineData("0/3", false)]
    [InlineData("4/3", false)]
    [InlineData("1/1001", false)]
    [InlineData("1", false)]
    [InlineData("a/b", false)]
    [InlineData("-1/3", false)]
    [InlineData("1/3/5", false)]
    public void A_shard_is_a_part_of_a_whole(string text, bool isOne) => Assert.Equal(isOne, Shard.TryParse(text, out _));

    private static void Refuses(Code code, string words, Func<RecordingHeader, RecordingHeader> change)
    {
        var second = Run(new Shard(2, 3));

        var refused = Assert.Throws<GateException>(() => Merging.Merge([("one", Run(new Shard(1, 3))), ("two", second with { Header = change(second.Header) })]));

        Assert.Equal(code, Assert.Single(refused.Diagnostics).Code);
        Assert.Contains(words, refused.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    // B and F are slower by a tenth; every duel differs by some thousandths, so that nothing is known without scatter.
    private static CheckRecording Run(Shard shard)
    {
        var family = Sharding.Assign([.. Names.Select(name => Recordings.Both(name))], shard.Count, _ => 1);
        var header = Recordings.Header(family) with { Shard = shard };
        return new Driver(header, [], Configuration, Stage.Duel).Run(Answer).Recording with { End = Ending.Complete };
    }

    private static RecordedLaunch Answer(RecordedLaunch asked)
    {
        var ratio = asked is { Side: Side.Candidate, Benchmark.Name: "B" or "F" } ? 1.1 : 1;
        var deviation = asked.Side == Side.Candidate ? 1 + ((((asked.Round * 7) % 5) - 2) / 1000.0) : 1;
        return asked with { Readings = [new Reading(Metric.Time, [100 * ratio * deviation])] };
    }

    private static IEnumerable<string> Verdicts(CheckRecording recording) =>
        Check.Evaluate(recording, [], [], Configuration).Findings.Select(finding => $"{finding.Benchmark.Name} {finding.Verdict}");

    private static IEnumerable<string> Benchmarks(CheckRecording recording) =>
        recording.Launches.Select(launch => launch.Benchmark.Name).Distinct().Order(StringComparer.Ordinal);
}
