using System.Net;
using System.Text;
using Gate.Profiles.Tests;

namespace Gate.Cli.Tests;

/// <summary>Budgets of profiles, gated from end to end.</summary>
public sealed class ProfileSuiteTests
{
    [Theory]
    [InlineData("55%", 0, "unchanged")]
    [InlineData("40%", 1, "regression")]
    [InlineData("49%", 0, "inconclusive")]
    public async Task A_functions_share_is_held_to_its_budget(string limit, int exitCode, string verdict)
    {
        using var repository = await Repository($"match: \"*WorkerPool*\", space: {{ max: {limit} }}", Heap(pool: 480, rest: 520));

        var answer = await repository.Run("check", "--format", "json");

        Assert.Equal(exitCode, answer.ExitCode);
        Assert.Equal(verdict, ToolRepository.Verdict(answer, "*WorkerPool*", "space share"));
        Assert.Contains("48.0 %", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Growth_over_the_same_file_of_the_base_is_held_to_its_budget()
    {
        using var repository = await Repository("space: { growth: 20% }", Heap(pool: 480, rest: 520));
        var same = await repository.Run("check", "--format", "json");
        repository.Write("heap.json", Heap(pool: 980, rest: 520));

        var grown = await repository.Run("check", "--format", "json");

        Assert.Equal("unchanged", ToolRepository.Verdict(same, "total", "space growth"));
        Assert.Equal((1, "regression"), (grown.ExitCode, ToolRepository.Verdict(grown, "total", "space growth")));
    }

    [Fact]
    public async Task Few_samples_decide_nothing()
    {
        using var repository = await Repository("match: \"*WorkerPool*\", space: { max: 40% }", Heap(pool: 10, rest: 10));

        var answer = await repository.Run("check", "--format", "json");

        Assert.Equal((0, "inconclusive"), (answer.ExitCode, ToolRepository.Verdict(answer, "*WorkerPool*", "space share")));
    }

    [Fact]
    public async Task A_run_file_is_judged_again_to_the_same_report()
    {
        using var repository = await Repository("match: \"*WorkerPool*\", space: { max: 40% }", Heap(pool: 480, rest: 520));
        var first = await repository.Run("check", "--format", "json");
        var file = first.Error.Split('\n').Single(line => line.StartsWith("Run file: ", StringComparison.Ordinal))["Run file: ".Length..].Trim();
        repository.Write("heap.json", Heap(pool: 1, rest: 999));

        var again = await repository.Run("check", "--from", file, "--format", "json");

        Assert.Equal(first.Output, again.Output);
    }

    [Theory]
    [InlineData("gone.json", "space: { max: 1 KB }", "GATE2101")]
    [InlineData("heap.json", "cpu: { max: 1 ms }", "GATE2108")]
    [InlineData("broken.json", "space: { max: 1 KB }", "GATE2104")]
    public async Task What_cannot_be_read_cannot_be_judged(string file, string rule, string code)
    {
        using var repository = await Repository(rule, Heap(pool: 480, rest: 520), file);

        var answer = await repository.Run("check", "--format", "json");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(code, answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Output);
    }

    [Fact]
    public async Task An_address_is_asked_while_the_gate_runs()
    {
        await using var server = new ProfileServer(Encoding.UTF8.GetBytes(Heap(pool: 480, rest: 520)), HttpStatusCode.OK);
        using var repository = await ToolRepository.Create(
            ("gate.yml", $"version: 1\nsuites:\n  heap:\n    profile: {{ address: \"{server.Address}\", rules: [ {{ match: \"*WorkerPool*\", space: {{ max: 40% }} }} ] }}\n"));

        var exceeded = await repository.Run("check", "--format", "json");
        server.Content = Encoding.UTF8.GetBytes(Heap(pool: 200, rest: 800));
        var kept = await repository.Run("check", "--format", "json");
        await server.DisposeAsync();
        var gone = await repository.Run("check", "--format", "json");

        Assert.Equal((1, "regression"), (exceeded.ExitCode, ToolRepository.Verdict(exceeded, "*WorkerPool*", "space share")));
        Assert.Equal((0, "unchanged"), (kept.ExitCode, ToolRepository.Verdict(kept, "*WorkerPool*", "space share")));
        Assert.Equal(2, gone.ExitCode);
        Assert.Contains("GATE2102", gone.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task What_takes_most_of_real_work_stands_above_what_takes_none()
    {
        using var repository = await ToolRepository.Create(
            ("gate.yml", """
                version: 1
                suites:
                  a-parser: { command: { run: ./parse.sh, warmup: 0 } }
                  b-pool: { command: { run: ./pool.sh, warmup: 0 } }
                analysis: { profile: heap.json, exercises: [ { benchmark: "*pool*", functions: "*WorkerPool*" }, { benchmark: "*parse*", functions: "*Parse*" } ] }

                """),
            ("heap.json", Heap(pool: 480, rest: 520)),
            (".gitignore", ".gate/\n"),
            ("parse.sh", "#!/bin/sh\n"),
            ("pool.sh", "#!/bin/sh\n"));
        foreach (var script in (string[])["parse.sh", "pool.sh"]) repository.Write(script, "#!/bin/sh\nexit 1\n");

        var answer = await repository.Run("check", "--format", "json");

        var failed = answer.Findings.Where(finding => (string?)finding["metric"] == "time").Select(finding => (string?)finding["benchmark"]);
        Assert.Equal(["./pool.sh", "./parse.sh"], failed);
        Assert.Equal(1, answer.ExitCode);
    }

    [Fact]
    public async Task A_difference_of_two_profiles_holds_no_cost()
    {
        using var repository = await Repository("space: { max: 1 KB }", Heap(pool: 480, rest: 520), "less.pb.gz");
        repository.Write("more.json", Heap(pool: 980, rest: 520));
        var subtracted = await repository.Run("profile", "diff", "more.json", "heap.json", "--save", "less.pb.gz");

        var answer = await repository.Run("check", "--format", "json");

        Assert.Equal((0, 2), (subtracted.ExitCode, answer.ExitCode));
        Assert.Contains("GATE2128", answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Output);
    }

    private static Task<ToolRepository> Repository(string rule, string heap, string file = "heap.json") => ToolRepository.Create(
        ("gate.yml", $"version: 1\nsuites:\n  heap:\n    profile: {{ file: {file}, rules: [ {{ {rule} }} ] }}\n"),
        ("heap.json", heap),
        ("broken.json", heap[..(heap.Length / 2)]));

    // So many samples of ten bytes each.
    private static string Heap(int pool, int rest)
    {
        var samples = string.Join(',', Enumerable.Repeat("[0,1]", pool).Concat(Enumerable.Repeat("[0]", rest)));
        var weights = string.Join(',', Enumerable.Repeat("10", pool + rest));
        return $$"""
            { "$schema": "https://www.speedscope.app/file-format-schema.json",
              "shared": { "frames": [ { "name": "main.main" }, { "name": "main.NewWorkerPool" } ] },
              "profiles": [ { "type": "sampled", "name": "heap", "unit": "bytes", "startValue": 0, "endValue": {{(pool + rest) * 10}}, "samples": [{{samples}}], "weights": [{{weights}}] } ] }
            """;
    }
}
