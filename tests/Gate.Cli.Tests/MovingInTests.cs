using System.Text.Json.Nodes;
using CliWrap.Buffered;

namespace Gate.Cli.Tests;

/// <summary>What people bring along, and what they keep elsewhere.</summary>
public sealed class MovingInTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        foreach (var file in new DirectoryInfo(_folder.Path).EnumerateFiles("*", SearchOption.AllDirectories)) file.IsReadOnly = false;
        _folder.Dispose();
    }

    [Fact]
    public async Task The_history_of_another_tool_becomes_sessions_of_the_commits_that_are_here()
    {
        var commit = await Repository();
        _folder.Write("data.js", $$"""
            window.BENCHMARK_DATA = { "entries": { "A": [
              { "commit": { "id": "{{commit}}" }, "date": 1770395907039, "benches": [ { "name": "Shop.Parse", "value": 122.5, "unit": "ns" } ] },
              { "commit": { "id": "2222222222222222222222222222222222222222" }, "date": 1770481907039, "benches": [ { "name": "Shop.Parse", "value": 130, "unit": "ns" } ] }
            ] } };
            """);

        var answer = await Tool.Run(_folder.Path, "import", "data.js");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Contains($"stored: shop on imported, 1 benchmarks, 1 sessions; the newest of {commit[..10]}", answer.Output, StringComparison.Ordinal);
        var stored = JsonNode.Parse(File.ReadAllText(_folder.At("baselines/imported/shop.json")))!;
        Assert.Equal((commit, 122.5), ((string?)stored["commit"], (double)stored["benchmarks"]![0]!["metrics"]!["time"]!["launches"]!.AsObject().Single().Value![0]!));
    }

    [Fact]
    public async Task Texts_of_go_are_of_the_commit_that_is_named()
    {
        var commit = await Repository();
        _folder.Write("one.txt", "BenchmarkParse-8 1000 120 ns/op 24 B/op 1 allocs/op\n");
        _folder.Write("two.txt", "BenchmarkParse-8 1000 124 ns/op 24 B/op 1 allocs/op\n");

        var answer = await Tool.Run(_folder.Path, "import", "one.txt", "two.txt", "--testbed", "old-box", "--commit", "main");

        Assert.Equal(0, answer.ExitCode);
        var stored = JsonNode.Parse(File.ReadAllText(_folder.At("baselines/old-box/shop.json")))!;
        Assert.Equal(commit, (string?)stored["commit"]);
        Assert.Equal(2, stored["benchmarks"]![0]!["metrics"]!["time"]!["launches"]!.AsObject().Single().Value!.AsArray().Count);
    }

    [Fact]
    public async Task Commits_that_are_not_here_import_nothing()
    {
        await Repository();
        _folder.Write("data.js", """window.BENCHMARK_DATA = { "entries": { "A": [ { "commit": { "id": "2222222222222222222222222222222222222222" }, "date": 1, "benches": [ { "name": "a", "value": 1, "unit": "ns" } ] } ] } }""");

        var answer = await Tool.Run(_folder.Path, "import", "data.js");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("error GATE9102: ", answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("baselines")));
    }

    [Theory]
    [InlineData("configuration", "gate.yml")]
    [InlineData("report", "gate-report/1")]
    [InlineData("baseline", "gate-baseline/1")]
    [InlineData("analysis", "gate-analysis/1")]
    public async Task A_schema_is_printed_by_its_name(string name, string title)
    {
        var answer = await Tool.Run(_folder.Path, "schema", name);

        Assert.Equal((0, title), (answer.ExitCode, (string?)JsonNode.Parse(answer.Output)!["title"]));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public async Task A_shell_gets_a_script_that_asks_the_tool(string shell)
    {
        var script = await Tool.Run(_folder.Path, "completion", shell);

        Assert.Equal(0, script.ExitCode);
        Assert.Contains("dotnet-gate \"[suggest:", script.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bash_completes_commands_and_options()
    {
        if (OperatingSystem.IsWindows()) return;
        var script = _folder.Write("completion.sh", (await Tool.Run(_folder.Path, "completion", "bash")).Output);
        var program = Path.Combine(AppContext.BaseDirectory, "dotnet-gate.dll");
        var ask = $$"""
            dotnet-gate() { dotnet '{{program}}' "$@"; }
            source '{{script}}'
            COMP_LINE='dotnet-gate check --mo'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(dotnet-gate check --mo); COMP_CWORD=2
            _dotnet_gate; printf '%s\n' "${COMPREPLY[@]}"
            """;

        var answer = await CliWrap.Cli.Wrap("bash").WithArguments(["-c", ask]).ExecuteBufferedAsync();

        Assert.Equal("--mode", answer.StandardOutput.Trim());
    }

    private async Task<string> Repository()
    {
        _folder.Write("bench/Bench.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"></Project>\n");
        _folder.Write("gate.yml", "version: 1\nsuites:\n  shop:\n    benchmarkdotnet: { project: bench }\n");
        await Git("init", "--quiet", "--initial-branch=main");
        await Git("add", "--all");
        await Git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "Begin");
        return (await Git("rev-parse", "HEAD")).Trim();
    }

    private async Task<string> Git(params string[] arguments) =>
        (await CliWrap.Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(_folder.Path).ExecuteBufferedAsync()).StandardOutput;
}
