using Gate.GitHub.Tests.Fake;

namespace Gate.Cli.Tests;

public sealed class PublishTests : IDisposable
{
    private const string Base = "b000000000000000000000000000000000000000";

    private readonly TemporaryFolder _folder = new();
    private readonly FakeGitHub _gitHub = FakeGitHub.Start();

    public PublishTests() => _gitHub.PullRequests.Add(new FakePullRequest(7, PublishedReport.Head));

    public void Dispose()
    {
        _gitHub.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Outside_of_a_workflow_the_comment_is_printed_and_nothing_is_posted()
    {
        _folder.Write("report.json", PublishedReport.Regressed);

        var answer = await Tool.Run(_folder.Path, "publish", "report.json");

        Assert.Equal(0, answer.ExitCode);
        Assert.StartsWith("### ❌ Gate failed: 1 regression.", answer.Output, StringComparison.Ordinal);
        Assert.EndsWith("<!-- gate: gate -->\n", answer.Output, StringComparison.Ordinal);
        Assert.Empty(answer.Error);
    }

    [Fact]
    public async Task A_dry_run_in_a_workflow_prints_the_comment_and_posts_nothing()
    {
        var answer = await Publish(PublishedReport.Regressed, "pull_request", "publish", "report.json", "--dry-run");

        Assert.StartsWith("### ❌", answer.Output, StringComparison.Ordinal);
        Assert.Empty(_gitHub.Requests);
    }

    [Fact]
    public async Task In_a_workflow_a_regression_is_commented_checked_summed_up_and_annotated_and_the_exit_code_is_0()
    {
        var answer = await Publish(PublishedReport.Regressed);

        Assert.Equal((0, "", "::error title=Shop.Orders.Parse · time::tolerated 1 %25\n"), (answer.ExitCode, answer.Error, answer.Output));
        Assert.StartsWith("### ❌ Gate failed: 1 regression.", Assert.Single(_gitHub.Comments).Body, StringComparison.Ordinal);
        Assert.Equal("failure", (string?)Assert.Single(_gitHub.CheckRuns)["conclusion"]);
        Assert.Equal("Gate failed: 1 regression.", (string?)_gitHub.CheckRuns[0]["output"]!["title"]);
        Assert.StartsWith("### ❌ Gate failed: 1 regression.", Read("summary.md"), StringComparison.Ordinal);
        Assert.Contains("outcome=fail\nreport=report.json\ntotal=1\n", Read("outputs.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_regression_is_gone_the_comment_has_one_line()
    {
        await Publish(PublishedReport.Regressed);

        await Publish(PublishedReport.Passed);

        Assert.StartsWith("✅ Gate passed: 1 unchanged. Commit `9e8d7c6b5a493827161504f3e2d1c0b9a8978675`.", Assert.Single(_gitHub.Comments).Body, StringComparison.Ordinal);
        Assert.Equal("success", (string?)Assert.Single(_gitHub.CheckRuns)["conclusion"]);
    }

    [Fact]
    public async Task Two_gates_have_a_comment_each()
    {
        await Publish(PublishedReport.Regressed);

        await Publish(PublishedReport.Regressed, "pull_request", "publish", "report.json", "--name", "memory");

        Assert.Equal(["gate", "memory"], _gitHub.CheckRuns.Select(run => (string?)run["name"]));
        Assert.Equal(2, _gitHub.Comments.Count);
    }

    [Fact]
    public async Task A_check_is_opened_before_there_is_a_report()
    {
        var answer = await Publish("", "pull_request", "publish", "--start");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Equal("in_progress", (string?)Assert.Single(_gitHub.CheckRuns)["status"]);
    }

    [Fact]
    public async Task Without_a_token_and_offline_summary_and_outputs_are_written()
    {
        _gitHub.Dispose();

        var answer = await Run(PublishedReport.Regressed, "pull_request", token: "", "publish", "report.json");

        Assert.Equal(0, answer.ExitCode);
        Assert.StartsWith("info GATE7110: ", answer.Error, StringComparison.Ordinal);
        Assert.StartsWith("### ❌", Read("summary.md"), StringComparison.Ordinal);
        Assert.Contains("outcome=fail\n", Read("outputs.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gate_yml_of_the_base_says_what_is_wanted_whatever_the_one_at_hand_says()
    {
        _gitHub.Files[$"gate.yml@{Base}"] = Configuration("{ comment: never, check: false, summary: false }");
        WriteConfiguration("{ comment: always, check: true, summary: true }");

        await Publish(PublishedReport.Regressed);

        Assert.Empty(_gitHub.Writes);
        Assert.False(File.Exists(_folder.At("summary.md")));
        Assert.Contains("outcome=fail\n", Read("outputs.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "action_required")]
    [InlineData("nonsense", "action_required")]
    [InlineData("github: { forks: distrust }", "action_required")]
    [InlineData("github: { forks: trust }", "success")]
    public async Task What_a_fork_measured_succeeds_only_where_the_base_says_so_whatever_the_fork_says(string written, string conclusion)
    {
        _gitHub.PullRequests[0] = new FakePullRequest(7, PublishedReport.Head, HeadRepository: "mallory/orders", Base: Base);
        if (written.Length > 0) _gitHub.Files[$"gate.yml@{Base}"] = $"version: 1\nsuites: {{ shop: {{ benchmarkdotnet: {{ project: bench }} }} }}\n{written}\n";
        WriteConfiguration("{ forks: trust }");

        await Publish(PublishedReport.Passed, "pull_request.fork", "publish", "report.json");

        Assert.Equal(conclusion, (string?)Assert.Single(_gitHub.CheckRuns)["conclusion"]);
        Assert.Equal(conclusion == "action_required", Assert.Single(_gitHub.Comments).Body.Contains("A fork measured these numbers.", StringComparison.Ordinal));
        Assert.Equal(conclusion == "action_required", Read("summary.md").Contains("A fork measured these numbers.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_that_another_run_judged_is_not_believed()
    {
        var answer = await Publish(PublishedReport.Passed, "workflow_run", "publish", "report.json");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("GATE4500", answer.Error, StringComparison.Ordinal);
        Assert.Equal("action_required", (string?)Assert.Single(_gitHub.CheckRuns)["conclusion"]);
    }

    [Fact]
    public async Task A_base_that_GitHub_does_not_give_leaves_the_usual_settings()
    {
        _gitHub.Failing("GET /repos/shop/orders/contents", 403, "Resource not accessible by integration");

        var answer = await Publish(PublishedReport.Regressed);

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("GATE7112", answer.Error, StringComparison.Ordinal);
        Assert.Equal("failure", (string?)Assert.Single(_gitHub.CheckRuns)["conclusion"]);
    }

    [Theory]
    [InlineData("report.json", "GATE7102")]
    [InlineData("broken.json", "GATE7010")]
    [InlineData("deep.json", "GATE7010")]
    [InlineData("missing.json", "GATE9005")]
    public async Task A_report_that_cannot_be_believed_exits_with_2_and_keeps_no_check_waiting(string file, string code)
    {
        _folder.Write("broken.json", "{");
        _folder.Write("deep.json", new string('[', 5_000) + new string(']', 5_000));

        await Publish("", "pull_request", "publish", "--start");
        var answer = await Publish(PublishedReport.Regressed.Replace(PublishedReport.Head, new string('b', 40), StringComparison.Ordinal), "pull_request", "publish", file);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(code, answer.Error, StringComparison.Ordinal);
        Assert.Empty(_gitHub.Comments);
        Assert.Equal("action_required", (string?)Assert.Single(_gitHub.CheckRuns)["conclusion"]);
        Assert.StartsWith(code, (string?)_gitHub.CheckRuns[0]["output"]!["summary"], StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("summary.md")));
    }

    [Fact]
    public async Task A_broken_gate_yml_exits_with_2_and_keeps_no_check_waiting()
    {
        WriteConfiguration("{ coment: always }");

        var answer = await Publish(PublishedReport.Regressed, "push", "publish", "report.json");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("Did you mean 'comment'?", answer.Error, StringComparison.Ordinal);
        Assert.Equal("action_required", (string?)Assert.Single(_gitHub.CheckRuns)["conclusion"]);
        Assert.Empty(_gitHub.Comments);
    }

    [Fact]
    public async Task A_file_too_large_for_a_report_is_refused_unread()
    {
        using (var large = File.Create(_folder.At("large.json"))) large.SetLength(300L * 1024 * 1024);

        var answer = await Tool.Run(_folder.Path, "publish", "large.json");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("GATE7014", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_exits_with_2()
    {
        var answer = await Publish(PublishedReport.Regressed, "push", "publish", "report.json");
        File.WriteAllText(_folder.At("event.json"), "{}");
        var broken = await Tool.Run(_folder.Path, Variables("push", "secret"), ["publish", "report.json"]);
        File.Delete(_folder.At("event.json"));
        var missing = await Tool.Run(_folder.Path, Variables("push", "secret"), ["publish", "report.json"]);

        Assert.Equal((0, 2, 2), (answer.ExitCode, broken.ExitCode, missing.ExitCode));
        Assert.Contains("GATE7100", broken.Error, StringComparison.Ordinal);
        Assert.Contains("GATE7100", missing.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("publish", "report.json", "--start")]
    [InlineData("publish", "report.json", "--artifact", "gate")]
    [InlineData("publish", "--artifact", "../gate")]
    [InlineData("publish", "report.json", "--name", "a -->")]
    [InlineData("publish", "report.json", "--name", "")]
    public async Task What_cannot_be_asked_is_refused(params string[] arguments)
    {
        var answer = await Publish(PublishedReport.Regressed, "pull_request", arguments);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("GATE9003", answer.Error, StringComparison.Ordinal);
        Assert.Empty(_gitHub.Requests);
    }

    private Task<ToolAnswer> Publish(string report) => Publish(report, "pull_request", "publish", "report.json");

    private Task<ToolAnswer> Publish(string report, string fixture, params IReadOnlyList<string> arguments) => Run(report, fixture, "secret", arguments);

    private Task<ToolAnswer> Run(string report, string fixture, string token, params IReadOnlyList<string> arguments)
    {
        _folder.Write("report.json", report);
        File.Copy(Path.Combine(Checkout.Root, "tests", "Gate.GitHub.Tests", "Fixtures", $"{fixture}.json"), _folder.At("event.json"), overwrite: true);
        return Tool.Run(_folder.Path, Variables(fixture.Split('.')[0], token), arguments);
    }

    private (string Name, string Value)[] Variables(string name, string token) =>
    [
        ("GITHUB_ACTIONS", "true"), ("GITHUB_EVENT_NAME", name), ("GITHUB_EVENT_PATH", _folder.At("event.json")), ("GITHUB_REPOSITORY", "shop/orders"),
        ("GITHUB_SHA", PublishedReport.Head), ("GITHUB_API_URL", _gitHub.Address.ToString().TrimEnd('/')), ("GITHUB_SERVER_URL", "https://github.com"), ("GITHUB_RUN_ID", "7"),
        ("GITHUB_TOKEN", token), ("GITHUB_OUTPUT", _folder.At("outputs.txt")), ("GITHUB_STEP_SUMMARY", _folder.At("summary.md")),
    ];

    private void WriteConfiguration(string gitHub) => _folder.Write("gate.yml", Configuration(gitHub));

    private static string Configuration(string gitHub) => $"version: 1\nsuites: {{ shop: {{ benchmarkdotnet: {{ project: bench }} }} }}\ngithub: {gitHub}\n";

    private string Read(string file) => File.ReadAllText(_folder.At(file));
}
