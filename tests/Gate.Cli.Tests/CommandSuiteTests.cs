namespace Gate.Cli.Tests;

/// <summary>Commands gated from end to end. Their times are waits and their memory is a block of dd, so that a change of them is the same on every machine.</summary>
public sealed class CommandSuiteTests
{
    private const string Work = "#!/bin/sh\nsleep 0.5\nexec dd if=/dev/zero of=/dev/null bs=20M count=1\n";

    // A fifth more of the one; of the other 30 % more of what dd asks for, and a little less of all that it holds.
    private static readonly string More = Work.Replace("0.5", "0.6", StringComparison.Ordinal).Replace("20M", "26M", StringComparison.Ordinal);

    [UnixFact]
    public async Task A_fifth_more_wall_time_and_30_percent_more_memory_are_regressions()
    {
        using var repository = await Repository("");
        repository.Write("work.sh", More);

        var answer = await Check(repository);

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("regression", ToolRepository.Verdict(answer, "./work.sh", "time"));
        Assert.Equal("regression", ToolRepository.Verdict(answer, "./work.sh", "memory"));
    }

    [UnixFact]
    public async Task The_same_is_seen_of_four_that_run_at_once()
    {
        using var repository = await Repository(", concurrency: 4");
        repository.Write("work.sh", More);

        var answer = await Check(repository);

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("regression", ToolRepository.Verdict(answer, "./work.sh (×4)", "time"));
        Assert.Equal("regression", ToolRepository.Verdict(answer, "./work.sh (×4)", "memory"));
    }

    [UnixFact]
    public async Task A_command_that_did_not_change_is_no_regression()
    {
        using var repository = await Repository("");

        var answer = await Check(repository);

        Assert.Equal(0, answer.ExitCode);
        Assert.DoesNotContain(answer.Findings, finding => (string?)finding["verdict"] is "regression" or "failed" or "missing");
        Assert.Equal("unchanged", ToolRepository.Verdict(answer, "./work.sh", "memory"));
    }

    [UnixFact]
    public async Task A_command_that_exits_with_another_code_than_0_has_failed()
    {
        using var repository = await Repository("");
        repository.Write("work.sh", "#!/bin/sh\necho out of pools >&2\nexit 7\n");

        var answer = await Check(repository);

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("failed", ToolRepository.Verdict(answer, "./work.sh", "time"));
        Assert.Contains("exit code 7", answer.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_command_that_is_missing_cannot_be_judged()
    {
        using var repository = await Repository("");
        repository.Write("gate.yml", Configuration("", "no-such-tool --fast"));

        var answer = await Check(repository);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("GATE4010", answer.Error, StringComparison.Ordinal);
        Assert.Contains("no-such-tool", answer.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_command_is_stored_and_shown_like_any_other_benchmark()
    {
        using var repository = await Repository(", warmup: 0");

        var update = await repository.Run("baseline", "update", "--launches", "2");
        var shown = await repository.Run("baseline", "show");

        Assert.Equal((0, 0), (update.ExitCode, shown.ExitCode));
        Assert.Contains("./work.sh", shown.Output, StringComparison.Ordinal);
        Assert.Contains("memory", shown.Output, StringComparison.Ordinal);
    }

    private static Task<ToolAnswer> Check(ToolRepository repository) => repository.Run("check", "--format", "json", "--seed", "1");

    private static Task<ToolRepository> Repository(string more) => ToolRepository.Create(("gate.yml", Configuration(more)), (".gitignore", ".gate/\n"), ("work.sh", Work));

    private static string Configuration(string more, string run = "./work.sh") => $$"""
        version: 1
        suites:
          work:
            command: { run: {{run}}{{more}} }
        policy:
          thresholds:
            time: { tolerate: 2%, catch: 15% }
            memory: { tolerate: 2%, catch: 15% }
        budget: { time: 10m, launches: { min: 5, max: 30 } }

        """;
}
