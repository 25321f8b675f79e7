using System.Text.Json.Nodes;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.GitHub.Tests.Fake;

namespace Gate.GitHub.Tests;

public sealed class CheckStoryTests : IDisposable
{
    private readonly FakeGitHub _gitHub = FakeGitHub.Start();

    public CheckStoryTests() => _gitHub.PullRequests.Add(new FakePullRequest(7, Events.Head));

    public void Dispose() => _gitHub.Dispose();

    [Fact]
    public async Task A_check_is_opened_and_then_concluded_on_the_head()
    {
        await new Publishing(_gitHub).Open();
        var opened = (string?)Assert.Single(_gitHub.CheckRuns)["status"];

        await new Publishing(_gitHub).Post(Reports.Regressed);

        var run = Assert.Single(_gitHub.CheckRuns);
        Assert.Equal("in_progress", opened);
        Assert.Equal((Events.Head, "gate", "completed", "failure"), ((string?)run["head_sha"], (string?)run["name"], (string?)run["status"], (string?)run["conclusion"]));
        Assert.Equal("What came out.", (string?)run["output"]!["title"]);
        Assert.StartsWith("Everything.", (string?)run["output"]!["summary"], StringComparison.Ordinal);
        Assert.Equal("https://github.com/shop/orders/actions/runs/289782451", (string?)run["details_url"]);
    }

    [Fact]
    public async Task A_check_that_was_not_opened_is_made_and_a_job_that_runs_again_concludes_it_again()
    {
        await new Publishing(_gitHub).Post(Reports.Regressed);

        await new Publishing(_gitHub).Post(Reports.Passed);

        Assert.Equal("success", (string?)Assert.Single(_gitHub.CheckRuns)["conclusion"]);
    }

    [Fact]
    public async Task What_fails_is_said_at_the_line_of_its_benchmark()
    {
        var report = Reports.Of(
            At(Verdict.Regression, new("bench/Orders.cs", 17, 9)),
            At(Verdict.Inconclusive, new("bench/Other.cs", 3, 1)),
            At(Verdict.Unchanged, new("bench/Fine.cs", 5, 1)),
            At(Verdict.Regression, Location.None));

        await new Publishing(_gitHub).Open();
        await new Publishing(_gitHub).Post(report);

        Assert.Equal(
            [("bench/Orders.cs", 17, "failure", "Orders.Parse · time", "Because."), ("bench/Other.cs", 3, "warning", "Orders.Parse · time", "Because.")],
            Annotations(Assert.Single(_gitHub.CheckRuns)));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("bench//Orders.cs")]
    [InlineData("bench/Orders.cs\n::error::")]
    [InlineData("bench\\Orders.cs")]
    [InlineData("bench/\u202EOrders.cs")]
    public async Task A_place_outside_of_the_checkout_is_none(string path)
    {
        await new Publishing(_gitHub).Post(Reports.Of(At(Verdict.Regression, new(path, 17, 9))));

        Assert.Empty(Annotations(Assert.Single(_gitHub.CheckRuns)));
    }

    [Fact]
    public async Task No_more_lines_are_sent_than_GitHub_takes()
    {
        await new Publishing(_gitHub).Post(Reports.Of([.. Enumerable.Range(1, 60).Select(line => At(Verdict.Regression, new("bench/Orders.cs", line, 1)))]));

        Assert.Equal(Enumerable.Range(1, 50), Annotations(Assert.Single(_gitHub.CheckRuns)).Select(annotation => annotation.Line));
    }

    [Fact]
    public async Task A_job_that_runs_again_leaves_no_line_of_before_in_its_check()
    {
        await new Publishing(_gitHub).Post(Reports.Of(At(Verdict.Regression, new("bench/Orders.cs", 17, 9))));

        await new Publishing(_gitHub).Post(Reports.Passed);

        Assert.Equal(["failure", "success"], _gitHub.CheckRuns.Select(run => (string?)run["conclusion"]));
        Assert.Empty(Annotations(_gitHub.CheckRuns[1]));
    }

    [Fact]
    public async Task A_check_whose_conclusion_got_no_answer_is_not_concluded_twice()
    {
        await new Publishing(_gitHub).Open();
        _gitHub.Failing("PATCH /repos/shop/orders/check-runs", 502, times: 1, isDone: true);

        await new Publishing(_gitHub).Post(Reports.Of(At(Verdict.Regression, new("bench/Orders.cs", 17, 9))));

        Assert.Single(Annotations(Assert.Single(_gitHub.CheckRuns)));
    }

    [Fact]
    public async Task A_check_whose_text_GitHub_finds_too_long_is_concluded_in_one_line()
    {
        _gitHub.MayBeAskedTooMuch = true;
        await new Publishing(_gitHub).Open();

        await new Publishing(_gitHub, "push") { Full = new string('x', 70_000) }.Post(Reports.Regressed);

        var run = Assert.Single(_gitHub.CheckRuns);
        Assert.Equal("failure", (string?)run["conclusion"]);
        Assert.StartsWith("One line.", (string?)run["output"]!["summary"], StringComparison.Ordinal);
        Assert.Empty(_gitHub.Statuses);
    }

    [Fact]
    public async Task A_title_is_cut_to_what_a_check_and_a_status_take()
    {
        await new Publishing(_gitHub) { Title = new string('x', 300) }.Post(Reports.Regressed);
        _gitHub.Failing("PATCH /repos/shop/orders/check-runs", 404, "Not Found");
        await new Publishing(_gitHub) { Title = new string('x', 300) }.Post(Reports.Passed);

        Assert.Equal($"{new string('x', 254)}…", (string?)_gitHub.CheckRuns[0]["output"]!["title"]);
        Assert.Equal($"{new string('x', 139)}…", (string?)Assert.Single(_gitHub.Statuses)["description"]);
    }

    [Fact]
    public async Task A_check_of_the_same_name_by_somebody_else_is_left_alone()
    {
        _gitHub.CheckRuns.Add(new JsonObject { ["id"] = 1, ["name"] = "gate", ["head_sha"] = Events.Head, ["status"] = "completed", ["conclusion"] = "success" });

        await new Publishing(_gitHub).Post(Reports.Regressed);

        Assert.Equal(["success", "failure"], _gitHub.CheckRuns.Select(run => (string?)run["conclusion"]));
    }

    [Theory]
    [InlineData(Outcome.Pass)]
    [InlineData(Outcome.Warn)]
    public async Task Numbers_that_are_not_trusted_ask_for_somebody_to_look(Outcome outcome)
    {
        await new Publishing(_gitHub) { IsTrusted = false }.Post(Reports.Passed with { Outcome = outcome });

        Assert.Equal("action_required", (string?)Assert.Single(_gitHub.CheckRuns)["conclusion"]);
    }

    [Fact]
    public async Task A_token_that_may_not_write_checks_posts_a_status()
    {
        _gitHub.Failing("POST /repos/shop/orders/check-runs", 403, "You must authenticate via a GitHub App.");

        await new Publishing(_gitHub).Open();
        await new Publishing(_gitHub).Post(Reports.Regressed);
        await new Publishing(_gitHub).Post(Reports.Passed);
        await new Publishing(_gitHub) { IsTrusted = false }.Post(Reports.Passed);

        Assert.Equal(["pending", "failure", "success", "pending"], _gitHub.Statuses.Select(status => (string?)status["state"]));
        Assert.All(_gitHub.Statuses, status => Assert.Equal(("gate", Events.Head), ((string?)status["context"], (string?)status["sha"])));
    }

    [Fact]
    public async Task A_token_that_may_nothing_at_all_changes_nothing_and_says_so()
    {
        _gitHub.Failing("POST ", 403, "Resource not accessible by integration");

        var said = await new Publishing(_gitHub).Post(Reports.Regressed);

        Assert.Equal(["GATE7112", "GATE7112", "GATE7112"], said.Select(diagnostic => diagnostic.Code.Id));
        Assert.Equal(["Posting the comment", "Concluding the check", "Posting the commit status"], said.Select(diagnostic => diagnostic.Message.Split(" failed")[0]));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_asked()
    {
        var said = await new Publishing(_gitHub, token: "").Post(Reports.Regressed);

        Assert.Equal("GATE7110", Assert.Single(said).Code.Id);
        Assert.Empty(_gitHub.Requests);
    }

    [Fact]
    public async Task A_wrong_token_is_said_and_no_more()
    {
        var said = await new Publishing(_gitHub, token: "wrong").Post(Reports.Regressed);

        Assert.All(said, diagnostic => Assert.Contains("401 Bad credentials", diagnostic.Message, StringComparison.Ordinal));
        Assert.Empty(_gitHub.Comments);
    }

    [Fact]
    public async Task No_check_is_posted_where_gate_yml_wants_none()
    {
        await new Publishing(_gitHub) { Settings = GitHubSettings.Default with { HasCheck = false } }.Post(Reports.Regressed);

        Assert.Empty(_gitHub.CheckRuns);
        Assert.Single(_gitHub.Comments);
    }

    [Fact]
    public async Task The_merge_queue_gets_a_check_on_its_own_commit()
    {
        await new Publishing(_gitHub, "merge_group").Post(Reports.Passed);

        Assert.Equal("success", (string?)Assert.Single(_gitHub.CheckRuns)["conclusion"]);
    }

    private static Finding At(Verdict verdict, Location source) => Reports.Finding(verdict) with { Source = source };

    private static IEnumerable<(string? File, int Line, string? Level, string? Title, string? Text)> Annotations(JsonObject run) =>
        ((JsonArray)run["output"]!["annotations"]!).Select(annotation =>
            ((string?)annotation!["path"], (int)annotation["start_line"]!, (string?)annotation["annotation_level"], (string?)annotation["title"], (string?)annotation["message"]));
}
