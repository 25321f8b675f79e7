using System.Text.Json.Nodes;

namespace Gate.Cli.Tests;

/// <summary>What the tool tells of this machine, and a name for it.</summary>
public sealed class TestbedShowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TestbedShowTests()
    {
        _folder.Write("gate.yml", "version: 1\nsuites:\n  bench:\n    benchmarkdotnet: { project: Bench.csproj }\n");
        _folder.Write("Bench.csproj", "<Project />\n");
    }

    private string Fingerprint => _folder.At("baselines/bench-01/_testbed.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task People_are_told_what_identifies_the_machine_and_apart_from_it_what_is_noted()
    {
        var answer = await Tool.Run(Path.GetTempPath(), "testbed", "show");

        Assert.Equal(0, answer.ExitCode);
        Assert.Empty(answer.Error);
        Assert.Matches("(?s)^Testbed [a-z0-9.-]+\n\nidentity .*  cpu .*\nnotes .*  kernel .*\nprocessor\n  model ", answer.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Programs_are_told_the_same()
    {
        var answer = await Tool.Run(_folder.Path, [("DOTNET_TieredPGO", "0"), ("GITHUB_ACTIONS", "true"), ("RUNNER_NAME", "bench-07")], ["testbed", "show", "--json"]);

        var machine = JsonNode.Parse(answer.Output)!;
        Assert.Equal((0, "gate-machine/1"), (answer.ExitCode, (string?)machine["schema"]));
        Assert.NotEmpty((string)machine["identity"]!["architecture"]!);
        Assert.NotNull(machine["notes"]!["recipe"]);
        Assert.Equal(("0", "bench-07"), ((string?)machine["facts"]!["environment"]!["DOTNET_TieredPGO"], (string?)machine["facts"]!["runner"]!["name"]));
    }

    [Fact]
    public async Task A_name_is_given_once_and_says_what_to_do_next()
    {
        var first = await Start("bench-01");
        var written = await File.ReadAllTextAsync(Fingerprint);
        var second = await Start("bench-01");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.StartsWith("bench-01 is this machine from now on: baselines/bench-01/_testbed.json", first.Output, StringComparison.Ordinal);
        Assert.Contains("testbed: { name: bench-01 }", first.Output, StringComparison.Ordinal);
        Assert.Contains("`dotnet gate baseline update`", first.Output, StringComparison.Ordinal);
        Assert.StartsWith("bench-01 already is this machine.", second.Output, StringComparison.Ordinal);
        Assert.Equal(written, await File.ReadAllTextAsync(Fingerprint));
        Assert.Equal(new ToolAnswer(0, "", ""), await Tool.Run(_folder.Path, "baseline", "list"));
        Assert.Equal(new ToolAnswer(0, "", ""), await Tool.Run(_folder.Path, "baseline", "prune"));
        Assert.True(File.Exists(Fingerprint));
    }

    [Fact]
    public async Task Machines_that_are_alike_share_a_name_whatever_is_noted_of_them()
    {
        await Start("bench-01");
        await Edit(testbed => testbed["notes"]!["microcode"] = "0x0");

        Assert.Equal(0, (await Start("bench-01")).ExitCode);
    }

    [Fact]
    public async Task A_name_that_was_given_to_another_machine_is_refused_with_what_differs()
    {
        await Start("bench-01");
        await Edit(testbed => testbed["identity"]!["memory"] = "1 TiB");
        var written = await File.ReadAllTextAsync(Fingerprint);

        var answer = await Start("bench-01");

        Assert.Equal(2, answer.ExitCode);
        Assert.Empty(answer.Output);
        Assert.Contains("error GATE5010: The testbed name bench-01 is another machine's (memory: 1 TiB → ", answer.Error, StringComparison.Ordinal);
        Assert.Equal(written, await File.ReadAllTextAsync(Fingerprint));
    }

    [Fact]
    public async Task A_machine_whose_name_is_another_machines_is_told_so()
    {
        await Start("bench-01");
        await Edit(testbed => testbed["identity"]!["memory"] = "1 TiB");
        await File.AppendAllTextAsync(_folder.At("gate.yml"), "testbed: { name: bench-01 }\n");

        var answer = await Tool.Run(_folder.Path, "testbed", "show");

        Assert.Equal(0, answer.ExitCode);
        Assert.StartsWith("Testbed bench-01\n", answer.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.StartsWith("warning GATE5010: The testbed name bench-01 is another machine's (memory: 1 TiB → ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_another_machine_has_stored_under_is_refused()
    {
        _folder.Write("baselines/bench-01/bench.json", """
            { "schema": "gate-baseline/1", "suite": "bench", "commit": "c0ffee", "testbed": { "name": "bench-01", "identity": { "os": "abacus 1" }, "notes": {} }, "sessions": [], "benchmarks": [] }
            """);

        var answer = await Start("bench-01");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("os: abacus 1 → ", answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Fingerprint));
    }

    [Theory]
    [InlineData("../elsewhere", "GATE5006")]
    [InlineData("nul", "GATE5006")]
    [InlineData("", "GATE5006")]
    public async Task A_name_that_is_no_folder_is_refused(string name, string code)
    {
        var answer = await Start(name);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains($"error {code}: ", answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("baselines")));
    }

    [Fact]
    public async Task A_name_needs_a_place_for_its_baselines()
    {
        var answer = await Tool.Run(Path.GetTempPath(), "testbed", "show", "--as-baseline", "bench-01");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("gate.yml", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_given_in_words() => Assert.Equal(2, (await Tool.Run(_folder.Path, "testbed", "show", "--json", "--as-baseline", "bench-01")).ExitCode);

    private Task<ToolAnswer> Start(string name) => Tool.Run(_folder.Path, "testbed", "show", "--as-baseline", name);

    private async Task Edit(Action<JsonNode> change)
    {
        var json = JsonNode.Parse(await File.ReadAllTextAsync(Fingerprint))!;
        change(json["testbed"]!);
        await File.WriteAllTextAsync(Fingerprint, json.ToJsonString());
    }
}
