using System.Text;
using Gate.Core.Diagnostics;
using Gate.Core.Reporting;
using Gate.GitHub.Tests.Fake;

namespace Gate.GitHub.Tests;

public sealed class TrustTests : IDisposable
{
    private const string Another = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    private readonly FakeGitHub _gitHub = FakeGitHub.Start();

    public void Dispose() => _gitHub.Dispose();

    private static readonly FakePullRequest[] Moved =
    [
        new FakePullRequest(7, Another),
        new FakePullRequest(7, Events.Head, State: "closed"),
        new FakePullRequest(7, Events.Head, HeadRepository: "mallory/orders"),
        new FakePullRequest(7, Events.Head, HeadRepository: null),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nothing_is_posted_when_the_head_has_moved(int number)
    {
        _gitHub.PullRequests.Add(Moved[number]);

        foreach (var fixture in new[] { "pull_request", "workflow_run" })
        {
            var said = await new Publishing(_gitHub, fixture).Post(Reports.Regressed);
            await new Publishing(_gitHub, fixture).Open();

            Assert.Equal("GATE7111", Assert.Single(said).Code.Id);
        }

        Assert.Empty(_gitHub.Writes);
    }

    [Fact]
    public async Task A_run_of_a_fork_finds_its_pull_request_by_the_head()
    {
        _gitHub.PullRequests.Add(new FakePullRequest(5, Another, HeadRepository: "mallory/orders"));
        _gitHub.PullRequests.Add(new FakePullRequest(6, Events.Head, HeadRepository: "shop/orders"));
        _gitHub.PullRequests.Add(new FakePullRequest(7, Events.Head, HeadRepository: "mallory/orders"));

        await new Publishing(_gitHub, "workflow_run.fork") { IsTrusted = false }.Post(Reports.Passed);

        Assert.Equal(7, Assert.Single(_gitHub.Comments).PullRequest);
        Assert.Equal("action_required", (string?)Assert.Single(_gitHub.CheckRuns)["conclusion"]);
    }

    [Fact]
    public async Task A_run_of_a_push_comments_on_nothing()
    {
        await new Publishing(_gitHub, "workflow_run.push").Post(Reports.Passed);

        Assert.Empty(_gitHub.Comments);
        Assert.Single(_gitHub.CheckRuns);
    }

    [Theory]
    [InlineData("pull_request")]
    [InlineData("workflow_run")]
    [InlineData("push")]
    public async Task A_report_of_another_commit_is_refused(string fixture)
    {
        _gitHub.PullRequests.Add(new FakePullRequest(7, Events.Head));
        _gitHub.Commits[Another] = ["0f3c9d5f0f8f4a54b3a1a2d0c9a7e6b5d4c3b2a1", Another];

        var refused = await Assert.ThrowsAsync<GateException>(() => new Publishing(_gitHub, fixture).Post(Of(Another)));

        Assert.Equal("GATE7102", refused.Diagnostics[0].Code.Id);
        Assert.Empty(_gitHub.Writes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HEAD")]
    [InlineData("../../../user")]
    [InlineData("x\n::error::injected")]
    [InlineData("bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbc")]
    public async Task An_artifact_that_names_no_commit_of_the_run_is_refused(string commit)
    {
        _gitHub.PullRequests.Add(new FakePullRequest(7, Events.Head));

        var refused = await Assert.ThrowsAsync<GateException>(() => new Publishing(_gitHub, "workflow_run").Post(Of(commit)));

        Assert.DoesNotContain('\n', refused.Message);
        Assert.Empty(_gitHub.Writes);
    }

    [Fact]
    public async Task A_report_of_the_merge_of_the_head_belongs_to_the_run()
    {
        _gitHub.PullRequests.Add(new FakePullRequest(7, Events.Head));
        _gitHub.Commits[Another] = ["0f3c9d5f0f8f4a54b3a1a2d0c9a7e6b5d4c3b2a1", Events.Head];

        await new Publishing(_gitHub, "workflow_run").Post(Of(Another));

        Assert.Single(_gitHub.Comments);
    }

    [Fact]
    public async Task A_report_without_a_commit_belongs_to_the_job_that_made_it()
    {
        _gitHub.PullRequests.Add(new FakePullRequest(7, Events.Head));

        await new Publishing(_gitHub).Post(Of(""));

        Assert.Single(_gitHub.Comments);
    }

    [Fact]
    public async Task A_pull_request_that_may_not_be_looked_at_gets_no_comment_and_its_commit_a_check()
    {
        _gitHub.Failing("GET /repos/shop/orders/pulls", 403, "Resource not accessible by integration");

        await new Publishing(_gitHub).Post(Reports.Passed);

        Assert.Empty(_gitHub.Comments);
        Assert.Single(_gitHub.CheckRuns);
    }

    [Fact]
    public async Task What_forks_are_worth_is_read_from_the_base_as_GitHub_says_it_is_now()
    {
        _gitHub.PullRequests.Add(new FakePullRequest(7, Events.Head, HeadRepository: "mallory/orders"));
        _gitHub.Files["gate.yml@b000000000000000000000000000000000000000"] = "version: 1 # ✓";

        Assert.Equal("version: 1 # ✓", Encoding.UTF8.GetString(await new Publishing(_gitHub, "pull_request.fork").ReadBase()));
    }

    [Fact]
    public async Task A_base_without_gate_yml_says_nothing()
    {
        _gitHub.PullRequests.Add(new FakePullRequest(7, Events.Head, HeadRepository: "mallory/orders"));

        Assert.Empty(await new Publishing(_gitHub, "pull_request.fork").ReadBase());
        Assert.Empty(await new Publishing(_gitHub, "push").ReadBase());
    }

    [Fact]
    public async Task The_newest_artifact_of_the_name_and_the_run_is_taken_and_its_store_gets_no_token()
    {
        _gitHub.PullRequests.Add(new FakePullRequest(7, Events.Head));
        _gitHub.Artifacts.Add(new FakeArtifact(1, 289_782_451, "gate", FakeArtifact.Pack(("run.jsonl", "old"))));
        _gitHub.Artifacts.Add(new FakeArtifact(3, 289_782_451, "gate", FakeArtifact.Pack(("run.jsonl", "new"))));
        _gitHub.Artifacts.Add(new FakeArtifact(4, 289_782_451, "other", FakeArtifact.Pack(("run.jsonl", "other"))));
        _gitHub.Artifacts.Add(new FakeArtifact(5, 99, "gate", FakeArtifact.Pack(("run.jsonl", "another run's"))));

        Assert.Equal("new", await new Publishing(_gitHub, "workflow_run").Download());
    }

    [Fact]
    public async Task An_artifact_larger_than_any_run_is_not_downloaded()
    {
        _gitHub.PullRequests.Add(new FakePullRequest(7, Events.Head));
        _gitHub.Artifacts.Add(new FakeArtifact(1, 289_782_451, "gate", FakeArtifact.Pack(("run.jsonl", "x"))) { Size = 100L << 20 });

        var refused = await Assert.ThrowsAsync<GateException>(() => new Publishing(_gitHub, "workflow_run").Download());

        Assert.Equal("GATE7103", refused.Diagnostics[0].Code.Id);
        Assert.DoesNotContain(_gitHub.Requests, request => request.EndsWith("/zip", StringComparison.Ordinal));
    }

    private static Report Of(string commit) => Reports.Passed with { Candidate = Reports.Passed.Candidate with { Commit = commit } };
}
