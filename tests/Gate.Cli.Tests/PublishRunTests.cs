using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.GitHub.Tests.Fake;
using Gate.Workspace.Baselines;

namespace Gate.Cli.Tests;

/// <summary>What another workflow measured is a stranger's word: it is judged here, by the base of its pull request.</summary>
public sealed class PublishRunTests : IDisposable
{
    private const string Another = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
    private const string Loose = "policy: { thresholds: { allocated: { tolerate: 100 B } } }";

    private static readonly string Worse = PublishedRun.Duels(100, 124);
    private static readonly string Same = PublishedRun.Duels(100, 100);

    private readonly PublishedWorkflow _workflow = new();

    public void Dispose() => _workflow.Dispose();

    [Fact]
    public async Task A_run_of_the_repository_itself_is_judged_and_posted()
    {
        var answer = await _workflow.Policy().Policy(commit: PublishedReport.Head).Publish(Worse);

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Equal("failure", _workflow.Conclusion);
        Assert.StartsWith("### ❌ Gate failed: 1 regression.", _workflow.Comment, StringComparison.Ordinal);
        Assert.Contains("`Shop.Orders.Parse`", _workflow.Comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_without_a_regression_succeeds()
    {
        await _workflow.Policy().Policy(commit: PublishedReport.Head).Publish(Same);

        Assert.Equal("success", _workflow.Conclusion);
    }

    [Theory]
    [InlineData("", "action_required")]
    [InlineData("github: { forks: trust }", "success")]
    public async Task A_run_of_a_fork_succeeds_only_where_the_base_trusts_forks(string inBase, string conclusion)
    {
        await _workflow.OfFork().Policy(inBase).Policy("github: { forks: trust }", PublishedReport.Head).Publish(Same, "workflow_run.fork");

        Assert.Equal(conclusion, _workflow.Conclusion);
        Assert.Equal(conclusion == "action_required", _workflow.Comment.Contains("A fork measured these numbers.", StringComparison.Ordinal));
        Assert.Equal(conclusion == "action_required", _workflow.Summary.Contains("A fork measured these numbers.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("workflow_run")]
    [InlineData("workflow_run.fork")]
    public async Task A_loosened_policy_in_the_head_changes_nothing_and_is_shown(string fixture)
    {
        if (fixture == "workflow_run.fork") _workflow.OfFork();

        var answer = await _workflow.Policy().Policy(Loose, PublishedReport.Head).Publish(Worse, fixture);

        Assert.Equal("failure", _workflow.Conclusion);
        Assert.Contains("The pull request changes gate.yml.", _workflow.Comment, StringComparison.Ordinal);
        Assert.Contains("info GATE7117: ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_another_job_of_the_same_workflow_uploaded_is_judged_by_the_base_as_well()
    {
        await _workflow.Policy().Policy(Loose, PublishedReport.Head).Publish(Worse, "pull_request");

        Assert.Equal("failure", _workflow.Conclusion);
    }

    [Fact]
    public async Task A_policy_that_the_base_loosened_counts()
    {
        await _workflow.Policy(Loose).Policy(commit: PublishedReport.Head).Publish(Worse);

        Assert.Equal("success", _workflow.Conclusion);
    }

    [Fact]
    public async Task The_base_is_what_GitHub_itself_merged_the_head_with()
    {
        _workflow.GitHub.PullRequests[0] = new FakePullRequest(7, PublishedReport.Head, Merge: new string('c', 40));
        _workflow.GitHub.Commits[new string('c', 40)] = [Another, PublishedReport.Head];

        await _workflow.Policy(Loose).Policy(commit: Another).Publish(Worse);

        Assert.Equal("failure", _workflow.Conclusion);
    }

    [Fact]
    public async Task Baselines_are_those_of_the_base()
    {
        _workflow.Policy().Policy(commit: PublishedReport.Head)
            .With("baselines/bench-01/shop.json", PublishedRun.Base, Stored(100))
            .With("baselines/bench-01/shop.json", PublishedReport.Head, Stored(124));

        await _workflow.Publish(PublishedRun.Alone(124));

        Assert.Equal("failure", _workflow.Conclusion);
    }

    [Fact]
    public async Task A_baseline_of_more_than_a_mebibyte_is_read_as_well()
    {
        var large = Stored(100, name => new StoredBenchmark(new BenchmarkId("shop", name), Metrics(100)), 4_000);
        Assert.True(large.Length > 1024 * 1024);
        _workflow.Policy().With("baselines/bench-01/shop.json", PublishedRun.Base, large);

        await _workflow.Publish(PublishedRun.Alone(124));

        Assert.Equal("failure", _workflow.Conclusion);
    }

    [Theory]
    [InlineData("workflow_run", "", "success")]
    [InlineData("workflow_run", "policy: { acceptable: trailer }", "success")]
    [InlineData("workflow_run", "policy: { acceptable: never }", "failure")]
    [InlineData("workflow_run.fork", "github: { forks: trust }", "failure")]
    public async Task What_the_head_accepts_counts_as_far_as_the_base_lets_it_and_never_of_a_fork(string fixture, string inBase, string conclusion)
    {
        if (fixture == "workflow_run.fork") _workflow.OfFork();
        _workflow.Policy(inBase).Policy(inBase, PublishedReport.Head).With("baselines/accepted.json", PublishedReport.Head, Accepted(DateOnly.MaxValue.AddYears(-1)));

        await _workflow.Publish(Worse, fixture);

        Assert.Equal(conclusion, _workflow.Conclusion);
        Assert.Equal(conclusion == "success", _workflow.Comment.Contains("accepted by Ada", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_accepted_and_has_expired_or_was_accepted_in_the_base_alone_does_not_count()
    {
        _workflow.Policy().Policy(commit: PublishedReport.Head)
            .With("baselines/accepted.json", PublishedReport.Head, Accepted(new DateOnly(2020, 1, 1)))
            .With("baselines/accepted.json", PublishedRun.Base, Accepted(DateOnly.MaxValue.AddYears(-1)));

        await _workflow.Publish(Worse);

        Assert.Equal("failure", _workflow.Conclusion);
    }

    [Theory]
    [InlineData("policy: { acceptable: trailer }", "success")]
    [InlineData("", "failure")]
    public async Task A_trailer_of_a_commit_counts_where_the_base_says_so(string inBase, string conclusion)
    {
        _workflow.GitHub.Messages.Add(("Ada", "Parse twice\n\nGate-Accept: Shop.Orders.Parse allocated it validates now"));

        await _workflow.Policy(inBase).Policy(inBase, PublishedReport.Head).Publish(Worse);

        Assert.Equal(conclusion, _workflow.Conclusion);
    }

    [Fact]
    public async Task A_run_that_lacks_a_suite_of_the_base_does_not_succeed()
    {
        var answer = await _workflow.Policy().Publish(PublishedRun.Duels(100, 100, benchmark: new BenchmarkId("other", "Other.Thing")));

        Assert.Equal("action_required", _workflow.Conclusion);
        Assert.Contains("GATE7118", answer.Error, StringComparison.Ordinal);
        Assert.Contains("names the suite 'shop'", _workflow.Comment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "success")]
    [InlineData(false, "action_required")]
    public async Task A_run_that_was_not_compared_with_the_base_or_what_it_grew_from_does_not_succeed(bool isAncestor, string conclusion)
    {
        if (isAncestor) _workflow.GitHub.Ancestors.Add(Another);

        await _workflow.Policy().Policy(commit: PublishedReport.Head).Publish(Same.Replace(PublishedRun.Base, Another, StringComparison.Ordinal));

        Assert.Equal(conclusion, _workflow.Conclusion);
    }

    [Fact]
    public async Task A_run_that_lacks_a_metric_of_the_base_does_not_succeed()
    {
        await _workflow.With("gate.yml", PublishedRun.Base, "version: 1\nsuites: { shop: { benchmarkdotnet: { project: bench } } }\n").Publish(Same);

        Assert.Equal("action_required", _workflow.Conclusion);
    }

    [Theory]
    [InlineData("")]
    [InlineData("version: 1")]
    public async Task Where_the_base_says_nothing_nothing_succeeds(string text)
    {
        if (text.Length > 0) _workflow.With("gate.yml", PublishedRun.Base, text);

        await _workflow.Policy("github: { forks: trust }", PublishedReport.Head).Publish(Same);

        Assert.Equal("action_required", _workflow.Conclusion);
    }

    [Fact]
    public async Task A_base_that_GitHub_does_not_give_leaves_nothing_to_judge_by()
    {
        _workflow.GitHub.Failing("GET /repos/shop/orders/contents", 403, "Resource not accessible by integration");

        await Refused("GATE7104", Same);
    }

    [Theory]
    [InlineData(Another)]
    [InlineData("cccccccccccccccccccccccccccccccccccccccc")]
    public async Task A_run_of_another_commit_or_another_pull_request_is_refused(string commit)
    {
        _workflow.GitHub.PullRequests.Add(new FakePullRequest(8, Another));
        _workflow.GitHub.Commits["cccccccccccccccccccccccccccccccccccccccc"] = [PublishedRun.Base, Another];

        await Refused("GATE7102", PublishedRun.Duels(100, 100, commit));
    }

    [Theory]
    [InlineData("", "GATE4500")]
    [InlineData("{\"schema\":\"gate-run/1\"}\n", "GATE4500")]
    [InlineData("{\"schema\":\"gate-run/2\\n::error::x\"}\n", "GATE4500")]
    public async Task What_is_no_run_is_refused(string text, string code) => await Refused(code, text);

    [Fact]
    public async Task A_report_is_not_taken_for_a_run() => await Refused("GATE4500", PublishedReport.Passed);

    [Fact]
    public async Task Half_a_run_and_numbers_that_nobody_measures_are_refused()
    {
        await Refused("GATE4501", PublishedRun.Duels(100, -1));
        await Refused("GATE4501", PublishedRun.Duels(100, 1e300));
        await Refused("GATE4500", Same.Replace("\"values\":[100]", "\"values\":[1e999]", StringComparison.Ordinal));
        await Refused("GATE4501", PublishedRun.Duels(100, 100, benchmark: new BenchmarkId("shop", new string('x', 5_000))));
        await Refused("GATE4501", Same.Replace("\"shard\":\"1/1\"", "\"shard\":\"1/3\"", StringComparison.Ordinal));
        await Refused("GATE4500", $"{Same}{new string('[', 10_000)}\n");
    }

    [Fact]
    public async Task An_archive_that_is_a_trap_is_refused()
    {
        var answer = await _workflow.Policy().Publish(FakeArtifact.Pack(("../../gate.yml", "x"), ("run.jsonl", Same)));

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("GATE7103", answer.Error, StringComparison.Ordinal);
        Assert.Equal("action_required", _workflow.Conclusion);
    }

    [Fact]
    public async Task A_run_that_uploaded_nothing_leaves_no_check_waiting()
    {
        var answer = await _workflow.Policy().PublishWhatIsThere();

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("GATE7105", answer.Error, StringComparison.Ordinal);
        Assert.Equal("action_required", _workflow.Conclusion);
    }

    [Fact]
    public async Task An_artifact_of_another_run_is_not_looked_at()
    {
        _workflow.GitHub.Artifacts.Add(new FakeArtifact(1, 99, "gate", FakeArtifact.Pack(("run.jsonl", Same))));

        var answer = await _workflow.Policy().PublishWhatIsThere();

        Assert.Contains("GATE7105", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_posted_nor_downloaded_when_the_head_has_moved()
    {
        _workflow.GitHub.PullRequests[0] = new FakePullRequest(7, Another);

        var answer = await _workflow.Policy().Publish(Same);

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("GATE7111", answer.Error, StringComparison.Ordinal);
        Assert.Empty(_workflow.GitHub.Writes);
        Assert.DoesNotContain(_workflow.GitHub.Requests, request => request.Contains("artifacts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_merge_queue_is_judged_by_what_it_goes_onto_and_takes_what_its_commits_accept()
    {
        _workflow.GitHub.Artifacts.Add(new FakeArtifact(1, 289_782_451, "gate", FakeArtifact.Pack(("run.jsonl", Worse))));
        _workflow.Policy().Policy(Loose, PublishedReport.Head).With("baselines/accepted.json", PublishedReport.Head, Accepted(DateOnly.MaxValue.AddYears(-1)));

        await _workflow.PublishWhatIsThere("workflow_run.push", text => text
            .Replace("\"event\": \"push\"", "\"event\": \"merge_group\"", StringComparison.Ordinal)
            .Replace("\"head_branch\": \"faster\"", $"\"head_branch\": \"gh-readonly-queue/main/pr-7-{PublishedRun.Base}\"", StringComparison.Ordinal));

        Assert.Equal("success", _workflow.Conclusion);
        Assert.Empty(_workflow.GitHub.Comments);
        Assert.Contains("accepted by Ada", _workflow.Summary, StringComparison.Ordinal);
    }

    private async Task Refused(string code, string run)
    {
        _workflow.GitHub.Artifacts.Clear();
        var answer = await _workflow.Policy().Publish(run);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains($"error {code}: ", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\n::", answer.Error, StringComparison.Ordinal);
        Assert.Equal("action_required", _workflow.Conclusion);
        Assert.Empty(_workflow.GitHub.Comments);
    }

    private static string Accepted(DateOnly until) => AcceptanceFormat.Write([new Acceptance(PublishedRun.Parse, "allocated", 2, "Ada", "it validates now", until)]);

    private static string Stored(double bytes, Func<string, StoredBenchmark>? more = null, int count = 0) => BaselineFormat.Write(new Baseline(
        "shop",
        PublishedRun.Base,
        PublishedRun.Machine,
        [.. Sessions.Select(id => new StoredSession(id, PublishedRun.Base, new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero)))],
        [new StoredBenchmark(PublishedRun.Parse, Metrics(bytes)), .. Enumerable.Range(0, count).Select(number => more!($"Shop.Zebra.Stripe{number:D4}"))]));

    private static readonly string[] Sessions = ["one", "two", "three"];

    private static IReadOnlyList<StoredMetric> Metrics(double bytes) =>
        [new StoredMetric(new Sample(Metric.Allocated, [.. Sessions.Select(id => new Launch(id, [bytes]))]), Noise.Unknown)];
}
