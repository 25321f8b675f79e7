using System.Text.Json.Nodes;

namespace Gate.Cli.Tests;

/// <summary>What adds to the history, and what leaves it alone.</summary>
public sealed class HistoryAppendingTests
{
    private static readonly (string Name, string Value)[] InCi = [("CI", "true")];
    private static readonly (string Name, string Value)[] AtHome = [("CI", "")];

    [UnixFact]
    public async Task A_baseline_and_a_check_of_main_in_CI_each_add_a_session_once()
    {
        using var repository = await Repository("history: baselines\n");
        Assert.Equal(0, (await repository.RunWith(AtHome, "baseline", "update", "--launches", "1")).ExitCode);
        await repository.Commit("Store");
        var afterBaseline = await Sessions(repository);

        await repository.RunWith(AtHome, "check", "--seed", "1");
        var afterCheckAtHome = await Sessions(repository);
        var check = await repository.RunWith(InCi, "check", "--seed", "2", "--fresh");
        var afterCheckInCi = await Sessions(repository);
        var run = check.Error.Split('\n').Single(line => line.StartsWith("Run file: ", StringComparison.Ordinal))["Run file: ".Length..];
        await repository.RunWith(InCi, "check", "--from", run);

        Assert.Equal((1, 1, 2, 2), (afterBaseline, afterCheckAtHome, afterCheckInCi, await Sessions(repository)));
    }

    [UnixFact]
    public async Task Where_gate_yml_does_not_ask_for_it_a_check_adds_nothing()
    {
        using var repository = await Repository("");

        var answer = await repository.RunWith(InCi, "check", "--seed", "1");

        Assert.Contains("Run file: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains("GATE51", (await repository.Run("trend", "export", "--as", "jsonl")).Error, StringComparison.Ordinal);
    }

    private static async Task<int> Sessions(ToolRepository repository) =>
        (await repository.Run("trend", "export", "--as", "jsonl")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (string)JsonNode.Parse(line)!["session"]!)
            .Distinct(StringComparer.Ordinal)
            .Count();

    private static Task<ToolRepository> Repository(string history) => ToolRepository.Create(
        ("gate.yml", $$"""
            version: 1
            suites:
              work:
                command: { run: ./work.sh, warmup: 0 }
            budget: { time: 1m, launches: { min: 5, max: 5 } }
            {{history}}
            """),
        (".gitignore", ".gate/\n"),
        ("work.sh", "#!/bin/sh\nexec sleep 0.01\n"));
}
