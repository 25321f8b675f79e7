namespace Gate.Cli.Tests;

/// <summary>The commit that made a command slow, searched for in a real repository. Its times are waits, so that they are the same on every machine.</summary>
public sealed class BisectTests
{
    private const int Slow = 11;

    [UnixFact]
    public async Task The_slow_commit_among_sixteen_is_found_past_those_that_do_not_run_and_the_answers_are_kept()
    {
        using var repository = await Repository();

        var answer = await repository.Run("bisect", "./work.sh", "--good", "first", "--seed", "1");
        var again = await repository.Run("bisect", "./work.sh", "--good", "first", "--seed", "1");

        Assert.Equal((0, ""), (answer.ExitCode, answer.ExitCode == 0 ? "" : answer.Error));
        Assert.Contains("Change 11 (Ada, ", answer.Output.Split('\n').Single(line => line.EndsWith("made it worse.", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("– ", answer.Output, StringComparison.Ordinal);
        Assert.Contains("the chance that any is wrong is at most 5 %", answer.Output, StringComparison.Ordinal);
        Assert.Equal(answer.Output, again.Output);
        Assert.Contains("Taking up an unfinished search", again.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Building", again.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Two_ends_that_are_alike_have_no_such_commit()
    {
        using var repository = await Repository();

        var answer = await repository.Run("bisect", "./work.sh", "--good", "first", "--bad", "HEAD~8", "--seed", "1");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("GATE4531", answer.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task What_cannot_be_searched_is_refused()
    {
        using var repository = await Repository();

        foreach (var (arguments, code) in new (string[], string)[]
        {
            (["bisect", "./work.sh", "--good", "HEAD", "--bad", "first"], "GATE4530"),
            (["bisect", "./work.sh", "--good", "HEAD"], "GATE4530"),
            (["bisect", "./work.sh", "--good", "nowhere"], "GATE3006"),
            (["bisect", "./work.sh", "--good", "first", "--metric", "cycles"], "GATE4504"),
            (["bisect", "./other.sh", "--good", "first"], "GATE4503"),
        })
        {
            var answer = await repository.Run(arguments);

            Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
            Assert.Contains(code, answer.Error, StringComparison.Ordinal);
        }
    }

    // Sixteen commits after the first; the eleventh waits longer, and the eighth and the twelfth do not run.
    private static async Task<ToolRepository> Repository()
    {
        var repository = await ToolRepository.Create(("gate.yml", Configuration), (".gitignore", ".gate/\n"), ("work.sh", Work("0.02", 0)));
        await repository.Git("tag", "first");
        for (var i = 1; i <= 16; i++)
        {
            repository.Write("work.sh", i is 8 or 12 ? $"#!/bin/sh\nexit {i}\n" : Work(i < Slow ? "0.02" : "0.05", i));
            await repository.Commit($"Change {i}");
        }

        return repository;
    }

    private static string Work(string wait, int change) => $"#!/bin/sh\n# {change}\nexec sleep {wait}\n";

    private const string Configuration = """
        version: 1
        suites:
          work:
            command: { run: ./work.sh, warmup: 0 }
        policy:
          thresholds:
            time: { tolerate: 5%, catch: 50% }

        """;
}
