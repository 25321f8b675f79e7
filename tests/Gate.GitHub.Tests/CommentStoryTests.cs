using Gate.Core.Configuration;
using Gate.GitHub.Tests.Fake;

namespace Gate.GitHub.Tests;

public sealed class CommentStoryTests : IDisposable
{
    private static readonly FakeUser Mallory = new("mallory", 666);

    private readonly FakeGitHub _gitHub = FakeGitHub.Start();

    public CommentStoryTests() => _gitHub.PullRequests.Add(new FakePullRequest(7, Events.Head));

    public void Dispose() => _gitHub.Dispose();

    [Fact]
    public async Task The_first_report_makes_a_comment_the_next_updates_it_and_the_one_that_is_well_leaves_one_line()
    {
        await new Publishing(_gitHub) { Full = "1 regression." }.Post(Reports.Regressed);
        var first = Assert.Single(_gitHub.Comments).Body;
        await new Publishing(_gitHub) { Full = "2 regressions." }.Post(Reports.Regressed);
        var second = Assert.Single(_gitHub.Comments).Body;
        var said = await new Publishing(_gitHub).Post(Reports.Passed);

        Assert.Equal($"1 regression.\n\n{Publishing.Marker}\n", first);
        Assert.Equal($"2 regressions.\n\n{Publishing.Marker}\n", second);
        Assert.Equal($"One line.\n\n{Publishing.Marker}\n", Assert.Single(_gitHub.Comments).Body);
        Assert.Empty(said);
    }

    [Fact]
    public async Task The_same_report_again_writes_nothing()
    {
        await new Publishing(_gitHub).Post(Reports.Regressed);
        _gitHub.Comments[0].Body = _gitHub.Comments[0].Body.ReplaceLineEndings("\r\n");
        _gitHub.Requests.Clear();

        await new Publishing(_gitHub) { Settings = GitHubSettings.Default with { HasCheck = false } }.Post(Reports.Regressed);

        Assert.Empty(_gitHub.Writes);
    }

    [Fact]
    public async Task A_comment_is_found_behind_several_pages_of_others()
    {
        for (var number = 0; number < 250; number++) _gitHub.Comment(7, Mallory, $"Comment {number}");
        await new Publishing(_gitHub).Post(Reports.Regressed);
        for (var number = 0; number < 250; number++) _gitHub.Comment(7, Mallory, $"Comment {number}");

        await new Publishing(_gitHub).Post(Reports.Passed);

        Assert.StartsWith("One line.", Assert.Single(_gitHub.Comments, comment => comment.By == FakeUser.Actions).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_with_our_marker_by_somebody_else_is_left_alone()
    {
        var planted = _gitHub.Comment(7, Mallory, $"Nothing to see.\n\n{Publishing.Marker}");
        var renamed = _gitHub.Comment(7, new FakeUser("github-actions[bot]", 667), $"Nothing to see.\n\n{Publishing.Marker}");

        await new Publishing(_gitHub).Post(Reports.Regressed);

        Assert.StartsWith("Nothing to see.", planted.Body, StringComparison.Ordinal);
        Assert.StartsWith("Nothing to see.", renamed.Body, StringComparison.Ordinal);
        Assert.StartsWith("Everything.", _gitHub.Comments[2].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_of_ours_for_another_gate_or_of_another_workflow_is_left_alone()
    {
        var memory = _gitHub.Comment(7, FakeUser.Actions, "Memory.\n\n<!-- gate: memory -->");
        var quoting = _gitHub.Comment(7, FakeUser.Actions, $"> {Publishing.Marker}\n{Publishing.Marker}\nis what Gate writes.");

        await new Publishing(_gitHub).Post(Reports.Regressed);

        Assert.StartsWith("Memory.", memory.Body, StringComparison.Ordinal);
        Assert.EndsWith("is what Gate writes.", quoting.Body, StringComparison.Ordinal);
        Assert.Equal(3, _gitHub.Comments.Count);
    }

    [Fact]
    public async Task With_a_token_of_a_person_their_comment_is_the_one()
    {
        (_gitHub.Bearer, _gitHub.MayAskWhoItIs) = (new FakeUser("ada", 4711), true);
        await new Publishing(_gitHub).Post(Reports.Regressed);

        await new Publishing(_gitHub).Post(Reports.Passed);

        Assert.Equal("ada", Assert.Single(_gitHub.Comments).By.Login);
    }

    [Fact]
    public async Task With_a_token_of_an_app_which_may_not_ask_who_it_is_there_is_one_comment_too()
    {
        _gitHub.Bearer = new FakeUser("our-app[bot]", 815, "Bot");
        await new Publishing(_gitHub) { Full = "1 regression." }.Post(Reports.Regressed);

        await new Publishing(_gitHub) { Full = "2 regressions." }.Post(Reports.Regressed);

        var comment = Assert.Single(_gitHub.Comments);
        Assert.Equal(1000, comment.Id);
        Assert.StartsWith("2 regressions.", comment.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_publishers_that_race_leave_one_comment()
    {
        _gitHub.Before = request =>
        {
            if (!request.StartsWith("POST", StringComparison.Ordinal)) return;
            _gitHub.Before = null;
            _gitHub.Comment(7, FakeUser.Actions, $"The other's.\n\n{Publishing.Marker}\n");
        };

        await new Publishing(_gitHub).Post(Reports.Regressed);

        Assert.StartsWith("Everything.", Assert.Single(_gitHub.Comments).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CommentWhen.Changes)]
    [InlineData(CommentWhen.Failures)]
    [InlineData(CommentWhen.Never)]
    public async Task A_report_that_is_well_makes_no_comment_where_gate_yml_wants_none(CommentWhen when)
    {
        await new Publishing(_gitHub) { Settings = GitHubSettings.Default with { Comment = when } }.Post(Reports.Passed);

        Assert.Empty(_gitHub.Comments);
    }

    [Fact]
    public async Task A_comment_that_GitHub_finds_too_long_is_posted_in_one_line()
    {
        var said = await new Publishing(_gitHub) { Full = new string('x', 70_000), Settings = GitHubSettings.Default with { HasCheck = false } }.Post(Reports.Regressed);

        Assert.StartsWith("One line.", Assert.Single(_gitHub.Comments).Body, StringComparison.Ordinal);
        Assert.Equal(["GATE7112", "GATE7114"], said.Select(diagnostic => diagnostic.Code.Id));
    }

    [Fact]
    public async Task A_token_that_may_not_comment_still_concludes_the_check()
    {
        _gitHub.Failing("POST /repos/shop/orders/issues", 403, "Resource not accessible by integration");

        var said = await new Publishing(_gitHub).Post(Reports.Regressed);

        Assert.Equal("GATE7112", Assert.Single(said).Code.Id);
        Assert.Contains("403 Resource not accessible by integration", said[0].Message, StringComparison.Ordinal);
        Assert.Equal("failure", (string?)Assert.Single(_gitHub.CheckRuns)["conclusion"]);
    }

    [Fact]
    public async Task GitHub_Enterprise_is_asked_below_its_path()
    {
        for (var number = 0; number < 150; number++) _gitHub.Comment(7, Mallory, $"Comment {number}");
        await new Publishing(_gitHub) { Path = FakeGitHub.Enterprise }.Post(Reports.Regressed);

        var said = await new Publishing(_gitHub) { Path = FakeGitHub.Enterprise }.Post(Reports.Passed);

        Assert.Empty(said);
        Assert.Single(_gitHub.CheckRuns);
        Assert.StartsWith("One line.", _gitHub.Comments[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_has_a_check_and_no_comment()
    {
        await new Publishing(_gitHub, "push").Post(Reports.Regressed);

        Assert.Empty(_gitHub.Comments);
        Assert.Single(_gitHub.CheckRuns);
    }
}
