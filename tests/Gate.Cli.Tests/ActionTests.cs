using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Gate.GitHub.Tests.Fake;

namespace Gate.Cli.Tests;

/// <summary>The action and the workflows, as far as a machine without GitHub can run them.</summary>
public sealed partial class ActionTests(CheckedRepository repository) : IClassFixture<CheckedRepository>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeGitHub _gitHub = FakeGitHub.Start();

    public void Dispose()
    {
        _gitHub.Dispose();
        _folder.Dispose();
    }

    [BashFact]
    public async Task A_pull_request_is_measured_without_a_token_and_published_from_the_trust_of_the_base()
    {
        await repository.Change("gate.yml", "bench/Bench.csproj }", "bench/Bench.csproj, filter: \"*Fill*\" }\n    metrics: [allocated]");
        await repository.Commit("Measure what is allocated");
        var commits = await repository.MakePullRequest(CheckedRepository.Source, "Fill() => new byte[1000];", "Fill() { Kept = new object(); return new byte[1000]; }");
        var policy = await repository.At(commits.Base, "gate.yml");
        _gitHub.PullRequests.Add(new FakePullRequest(7, commits.Head, Merge: commits.Merge));
        _gitHub.Commits[commits.Merge] = [commits.Base, commits.Head];
        _gitHub.Files[$"gate.yml@{commits.Base}"] = policy;
        _gitHub.Files[$"gate.yml@{commits.Head}"] = policy;

        var started = await Run("start", "secret", "workflow_run", commits);
        var status = (string?)Assert.Single(_gitHub.CheckRuns)["status"];
        var measured = await Run("measure", "", "pull_request", commits);
        var file = Path.Combine(_folder.Path, "gate", "run.jsonl");
        _gitHub.Artifacts.Add(new FakeArtifact(1, 289_782_451, "gate", FakeArtifact.Pack(("run.jsonl", await File.ReadAllTextAsync(file)))));
        var published = await Run("publish", "secret", "workflow_run", commits);

        Assert.Equal(("", "", ""), (started.Failure, measured.Failure, published.Failure));
        Assert.Equal(["Open the check", "Fetch what the base needs", "Measure", "Publish"], [.. started.Ran, .. measured.Ran, .. published.Ran]);
        Assert.Equal("in_progress", status);
        Assert.Equal("failure", (string?)Assert.Single(_gitHub.CheckRuns)["conclusion"]);
        Assert.StartsWith("### ❌ Gate failed: 1 regression.", Assert.Single(_gitHub.Comments).Body, StringComparison.Ordinal);
        Assert.Contains("`Buffers.Fill`", _gitHub.Comments[0].Body, StringComparison.Ordinal);
        Assert.Contains("outcome=fail\n", await File.ReadAllTextAsync(_folder.At("outputs-1")), StringComparison.Ordinal);
        Assert.StartsWith("### ❌ Gate failed: 1 regression.", await File.ReadAllTextAsync(_folder.At("summary.md")), StringComparison.Ordinal);
        Assert.StartsWith($"::error file={CheckedRepository.Source},line=", published.Log[0], StringComparison.Ordinal);
        Assert.Contains(",title=Buffers.Fill · allocated::", published.Log[0], StringComparison.Ordinal);
        var annotation = Assert.Single((JsonArray)_gitHub.CheckRuns[0]["output"]!["annotations"]!)!;
        Assert.Equal((CheckedRepository.Source, "failure"), ((string?)annotation["path"], (string?)annotation["annotation_level"]));
        Assert.Contains("Fill()", (await repository.At(commits.Head, CheckedRepository.Source)).Split('\n')[(int)annotation["start_line"]! - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_comes_from_outside_is_written_into_a_script()
    {
        foreach (var file in Files)
        {
            foreach (var line in File.ReadLines(file).Where(line => Script().IsMatch(line))) Assert.DoesNotContain("${{", line, StringComparison.Ordinal);
        }

        Assert.All(ActionFile.Steps, step => Assert.DoesNotContain("${{", step.Run, StringComparison.Ordinal));
    }

    [Fact]
    public void A_step_that_has_the_token_builds_and_runs_nothing_of_the_repository()
    {
        var trusted = ActionFile.Steps.Where(step => step.Variables.Values.Any(value => value.Contains("inputs.token", StringComparison.Ordinal))).Select(step => step.Run);

        Assert.Equal(new[] { "push", "start", "publish" }.Select(command => $"bash \"$GATE_ACTION/gate.sh\" {command}"), trusted);
    }

    [Fact]
    public void Every_action_is_pinned_to_a_commit()
    {
        var used = Files.SelectMany(File.ReadLines).Select(line => Used().Match(line)).Where(found => found.Success).Select(found => found.Groups["what"].Value).ToList();

        Assert.NotEmpty(used);
        Assert.All(used, what => Assert.Matches(@"^(\./\.github/actions/gate|actions/[a-z-]+@[0-9a-f]{40} # v[0-9.]+)$", what));
    }

    [Fact]
    public void What_may_write_checks_out_no_pull_request_and_what_builds_one_may_not_write()
    {
        var publish = File.ReadAllText(Path.Combine(Checkout.Root, ".github", "workflows", "gate-publish.yml"));
        var measure = File.ReadAllText(Path.Combine(Checkout.Root, ".github", "workflows", "gate-measure.yml"));

        Assert.DoesNotContain("ref:", publish, StringComparison.Ordinal);
        Assert.DoesNotContain(": write", measure, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", measure, StringComparison.Ordinal);
        Assert.All(new[] { publish, measure }, text => Assert.Contains("persist-credentials: false", text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Path.Combine(Checkout.Root, ".github"), "*.yml", SearchOption.AllDirectories);

    private Task<ActionRun> Run(string command, string token, string name, (string Base, string Head, string Merge) commits)
    {
        var fixture = File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Gate.GitHub.Tests", "Fixtures", $"{name}.json"));
        var happened = _folder.Write("event.json", fixture.Replace(PublishedReport.Head, commits.Head, StringComparison.Ordinal));
        var runner = new Dictionary<string, string>
        {
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_EVENT_NAME"] = name,
            ["GITHUB_EVENT_PATH"] = happened,
            ["GITHUB_BASE_REF"] = name == "pull_request" ? "main" : "",
            ["GITHUB_REPOSITORY"] = "shop/orders",
            ["GITHUB_SHA"] = name == "pull_request" ? commits.Merge : commits.Base,
            ["GITHUB_API_URL"] = _gitHub.Address.ToString().TrimEnd('/'),
            ["GITHUB_SERVER_URL"] = "https://github.com",
            ["GITHUB_RUN_ID"] = "289782451",
            ["GITHUB_STEP_SUMMARY"] = _folder.At("summary.md"),
            ["RUNNER_OS"] = "Linux",
            ["RUNNER_ARCH"] = "X64",
        };
        // The trusted job has no checkout of the pull request.
        var folder = command == "measure" ? repository.Root : Directory.CreateDirectory(_folder.At("elsewhere")).FullName;
        return new ActionRun(folder, _folder.Path, new Dictionary<string, string> { ["command"] = command, ["token"] = token }, runner).With(Tool.Program);
    }

    [GeneratedRegex(@"^\s*(- )?run:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Script();

    [GeneratedRegex(@"^\s*(- )?uses: (?<what>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Used();
}

/// <summary>A claim about a script of bash.</summary>
public sealed class BashFactAttribute : FactAttribute
{
    public BashFactAttribute() => Skip = OperatingSystem.IsWindows() ? "The runner's bash of Windows is not the system's." : null!;
}
