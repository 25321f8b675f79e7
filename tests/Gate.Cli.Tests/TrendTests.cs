using System.Globalization;
using System.Text.Json.Nodes;
using CliWrap.Buffered;

namespace Gate.Cli.Tests;

/// <summary>The history as its users see it: imported, looked at, exported.</summary>
public sealed class TrendTests : IAsyncLifetime, IDisposable
{
    private const int Commits = 24;
    private const int Slow = 14;

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _commits = [];

    public async Task InitializeAsync()
    {
        _folder.Write("gate.yml", "version: 1\nsuites:\n  bench:\n    benchmarkdotnet: { project: Bench.csproj }\naliases: { Bench.Was: Bench.Is }\n");
        _folder.Write("Bench.csproj", "<Project />\n");
        await Git("init", "--initial-branch", "main");
        await Git("add", ".");
        for (var i = 0; i < Commits; i++)
        {
            await Git("-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "--allow-empty", "--message", $"Change {i}");
            _commits.Add(await Git("rev-parse", "HEAD"));
        }

        await Git("tag", "v1", _commits[5]);
        _folder.Write("history.csv", Csv());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_step_is_shown_with_its_size_and_the_commits_that_may_have_made_it()
    {
        await Tool.Run(_folder.Path, "trend", "import", "history.csv", "--testbed", "ci");

        var answer = await Tool.Run(_folder.Path, "trend");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Matches($@"✗ 2025-01-15 .* \+[0-9]+\.[0-9] % \(\+[0-9.]+ % … \+[0-9.]+ %\) worse   between {_commits[Slow - 2][..8]} and {_commits[Slow][..8]}", answer.Output);
        Assert.Contains($"{_commits[Slow][..8]} Change {Slow}\n      {_commits[Slow - 1][..8]} Change {Slow - 1}\n", answer.Output, StringComparison.Ordinal);
        Assert.Contains("2 series, 1 step; 1 without a step.", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_benchmark_is_found_by_its_new_name_with_all_its_points()
    {
        await Tool.Run(_folder.Path, "trend", "import", "history.csv", "--testbed", "ci");

        var trend = Assert.Single(JsonNode.Parse((await Tool.Run(_folder.Path, "trend", "*.Is", "--format", "json", "--since", "v1")).Output)!["trends"]!.AsArray())!;

        Assert.Equal(("Bench.Is", Commits - 1), ((string?)trend["benchmark"], (int)trend["points"]!));
        Assert.Equal(_commits[5], (string?)trend["since"]!["commit"]);
        Assert.InRange((double)trend["since"]!["ratio"]!, 1.15, 1.25);
        Assert.Equal("commit", (string?)Assert.Single(trend["steps"]!.AsArray())!["cause"]);
    }

    [Fact]
    public async Task Importing_again_adds_nothing_and_what_is_exported_is_what_was_imported()
    {
        await Tool.Run(_folder.Path, "trend", "import", "history.csv", "--testbed", "ci");
        var first = await Tool.Run(_folder.Path, "trend", "export");
        var again = await Tool.Run(_folder.Path, "trend", "import", "history.csv", "--testbed", "ci");
        var second = await Tool.Run(_folder.Path, "trend", "export", "-o", "out.csv");

        Assert.Contains($"0 sessions", again.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (first.ExitCode, again.ExitCode, second.ExitCode));
        Assert.Equal(first.Output, await File.ReadAllTextAsync(_folder.At("out.csv")));
        Assert.Equal((2 * (Commits - 1)) + 1, first.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Pages_pictures_and_a_site_are_written_with_links_to_commits()
    {
        await Git("remote", "add", "origin", "git@github.com:shop/orders.git");
        await Tool.Run(_folder.Path, "trend", "import", "history.csv", "--testbed", "ci");

        var answer = await Tool.Run(_folder.Path, "trend", "--format", "json", "-o", "out/trend.html", "-o", "out/trend.svg", "-o", "out/badge.svg");
        var site = await Tool.Run(_folder.Path, "trend", "site", "-o", "site");

        Assert.Equal((0, 0, ""), (answer.ExitCode, site.ExitCode, answer.Error));
        Assert.Equal("gate-trend/1", (string?)JsonNode.Parse(answer.Output)!["schema"]);
        Assert.Contains("https://github.com/shop/orders/commit/", await File.ReadAllTextAsync(_folder.At("out/trend.html")), StringComparison.Ordinal);
        Assert.StartsWith("<svg ", await File.ReadAllTextAsync(_folder.At("out/trend.svg")), StringComparison.Ordinal);
        Assert.Contains("benchmarks: 1 worse", await File.ReadAllTextAsync(_folder.At("out/badge.svg")), StringComparison.Ordinal);
        Assert.Equal("6 files in site, index.html the first.\n", site.Output);
        Assert.Contains("ci/bench.html", await File.ReadAllTextAsync(_folder.At("site/index.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At("site/ci/bench.svg")));
    }

    [Theory]
    [InlineData("GATE5103", "trend", "site", "-o", "site")]
    [InlineData("GATE7001", "trend", "--format", "pdf")]
    [InlineData("GATE7002", "trend", "-o", "trend.pdf")]
    [InlineData("GATE5103", "trend")]
    [InlineData("GATE5102", "trend", "import", "gate.yml")]
    [InlineData("GATE5101", "trend", "import", "gate.yml", "--as", "csv")]
    [InlineData("GATE9005", "trend", "import", "nowhere.csv")]
    [InlineData("GATE5006", "trend", "import", "history.csv", "--testbed", "../x")]
    public async Task What_cannot_be_done_ends_in_2_and_says_why(string code, params string[] arguments)
    {
        var answer = await Tool.Run(_folder.Path, arguments);

        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.Contains($"error {code}: ", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GATE5104", "trend", "Nobody")]
    [InlineData("GATE5105", "trend", "--since", "v9")]
    [InlineData("GATE5103", "trend", "--testbed", "other")]
    public async Task What_the_history_does_not_have_ends_in_2(string code, params string[] arguments)
    {
        await Tool.Run(_folder.Path, "trend", "import", "history.csv", "--testbed", "ci");

        var answer = await Tool.Run(_folder.Path, arguments);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains($"error {code}: ", answer.Error, StringComparison.Ordinal);
    }

    // The commit before the slow one was not measured; half way the benchmark got its name.
    private string Csv()
    {
        var random = new Random(1);
        var lines = Enumerable.Range(0, Commits)
            .Where(i => i != Slow - 1)
            .SelectMany(i => (string[])
            [
                Line(i, i < 10 ? "Bench.Was" : "Bench.Is", (i < Slow ? 100 : 120) * (1 + (0.01 * random.NextDouble()))),
                Line(i, "Bench.Other", 50 * (1 + (0.01 * random.NextDouble()))),
            ]);
        return $"commit,time,suite,benchmark,value\n{string.Concat(lines)}";
    }

    private string Line(int i, string name, double value) =>
        string.Create(CultureInfo.InvariantCulture, $"{_commits[i]},2025-01-{i + 1:00}T12:00:00Z,bench,{name},{value}\n");

    private async Task<string> Git(params string[] arguments) =>
        (await CliWrap.Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(_folder.Path).ExecuteBufferedAsync()).StandardOutput.Trim();
}
