namespace Gate.Cli.Tests;

/// <summary>Budgets of a command that is profiled, gated from end to end. The command is Gate itself, whose allocations are the same on every machine:
/// some 340 samples of 100 KiB, so that what is far from a budget is told so whatever was sampled.</summary>
public sealed class CommandProfileTests
{
    private static readonly string Once = $"dotnet '{Tool.Program}' compare bench.txt bench.txt > printed.txt\n";
    private static readonly string Work = $"#!/bin/sh\nset -e\n{Once}";
    private static readonly string Benchmarks = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"BenchmarkRent{i} 1000 {100 + i} ns/op 16 B/op 1 allocs/op\n"));

    [UnixFact]
    public async Task A_command_that_did_not_change_keeps_its_budgets()
    {
        using var repository = await Repository("{ alloc_space: { max: 1 GiB, growth: 100% } }, { match: \"Gate.*\", cumulative: true, alloc_space: { max: 100% } }");

        var answer = await repository.Run("check", "--format", "json");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal("unchanged", ToolRepository.Verdict(answer, "total", "alloc_space"));
        Assert.Equal("unchanged", ToolRepository.Verdict(answer, "Gate.* with calls", "alloc_space share"));
        Assert.Equal("unchanged", ToolRepository.Verdict(answer, "total", "alloc_space growth"));
        Assert.Contains("Profiling './work.sh' of the base", answer.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task One_that_allocates_three_times_as_much_as_the_base_has_grown()
    {
        using var repository = await Repository("{ alloc_space: { growth: 20% } }");
        repository.Write("work.sh", $"{Work}{Once}{Once}");

        var answer = await repository.Run("check", "--format", "json");

        Assert.Equal((1, "regression"), (answer.ExitCode, ToolRepository.Verdict(answer, "total", "alloc_space growth")));
    }

    [UnixFact]
    public async Task What_prepares_it_runs_in_both_checkouts_and_a_base_that_cannot_be_profiled_is_none()
    {
        using var repository = await Repository("{ alloc_space: { growth: 20% } }", prepare: ", prepare: ./prepare.sh");
        repository.Write("prepare.sh", "#!/bin/sh\necho prepared > prepared.txt\n");
        repository.Write("work.sh", $"#!/bin/sh\nset -e\ntest -f prepared.txt\n{Once}");

        var answer = await repository.Run("check", "--format", "json");

        Assert.Equal((0, "incomparable"), (answer.ExitCode, ToolRepository.Verdict(answer, "total", "alloc_space growth")));
        Assert.Contains("Growth is not judged.", answer.Error, StringComparison.Ordinal);
        Assert.Contains("prepare.sh", answer.Error, StringComparison.Ordinal);
        Assert.Contains("GATE4010", answer.Report["diagnostics"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [UnixTheory]
    [InlineData("#!/bin/sh\necho no pools >&2\nexit 3\n", "2m", "GATE2123", "no pools")]
    [InlineData("#!/bin/sh\n{once}\necho out of pools >&2\nexit 3\n", "2m", "GATE2126", "out of pools")]
    [InlineData("#!/bin/sh\n{once}\nsleep 600\n", "10s", "GATE2126", "did not end within 10 s")]
    [InlineData("", "2m", "GATE4010", "'./work.sh' is not there")]
    public async Task A_command_that_cannot_be_profiled_to_its_end_cannot_be_judged(string script, string patience, string code, string words)
    {
        using var repository = await Repository("{ alloc_space: { max: 1 GiB } }", budget: $"budget: {{ launchTimeout: {patience} }}\n");
        repository.Write("work.sh", script.Replace("{once}\n", Once, StringComparison.Ordinal));
        if (script.Length == 0) repository.Remove("work.sh");

        var answer = await repository.Run("check", "--format", "json");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(code, answer.Error, StringComparison.Ordinal);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
        Assert.Contains("Suite 'work'", answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Output);
    }

    private static Task<ToolRepository> Repository(string rules, string prepare = "", string budget = "") => ToolRepository.Create(
        ("gate.yml", $"version: 1\nsuites:\n  work:\n    profile: {{ command: ./work.sh{prepare}, rules: [ {rules} ] }}\n{budget}"),
        (".gitignore", ".gate/\nprepared.txt\nprinted.txt\n"),
        ("bench.txt", Benchmarks),
        ("work.sh", Work));
}
