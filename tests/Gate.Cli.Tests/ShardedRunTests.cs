namespace Gate.Cli.Tests;

/// <summary>A run that several machines share.</summary>
public sealed class ShardedRunTests(CheckedRepository repository) : IClassFixture<CheckedRepository>
{
    [Fact]
    public async Task Two_shards_merged_are_judged_like_one_check()
    {
        await repository.Change(CheckedRepository.Source, "Fill() => new byte[1000];", "Fill() { Kept = new object(); return new byte[1000]; }");
        foreach (var number in new[] { "1", "2" })
            Assert.Equal(0, (await repository.Run("run", "--shard", $"{number}/2", "-o", $".gate/shard{number}.jsonl")).ExitCode);

        var merged = await repository.Run("merge", ".gate/shard1.jsonl", ".gate/shard2.jsonl", "-o", ".gate/whole.jsonl");
        var judged = await repository.Run("check", "--from", ".gate/whole.jsonl", "--format", "json");
        var part = await repository.Run("merge", ".gate/shard2.jsonl", "-o", ".gate/part.jsonl");

        Assert.Equal((0, 1, 2), (merged.ExitCode, judged.ExitCode, part.ExitCode));
        Assert.Equal(["Buffers.Fill", "Buffers.Fill", "Buffers.Sum", "Buffers.Sum"], judged.Findings.Select(finding => (string?)finding["benchmark"]).Order(StringComparer.Ordinal));
        var regression = Assert.Single(judged.Findings, finding => (string?)finding["metric"] == "allocated" && (string?)finding["verdict"] == "regression");
        Assert.Equal("Buffers.Fill", (string?)regression["benchmark"]);
        Assert.DoesNotContain(judged.Findings, finding => (string?)finding["verdict"] == "incomparable");
        Assert.Contains("GATE4522", part.Error, StringComparison.Ordinal);
    }
}
