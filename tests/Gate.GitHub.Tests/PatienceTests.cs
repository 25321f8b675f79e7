using Gate.Core.Configuration;
using Gate.GitHub.Tests.Fake;

namespace Gate.GitHub.Tests;

public sealed class PatienceTests : IDisposable
{
    private const string Comments = "POST /repos/shop/orders/issues";

    private readonly FakeGitHub _gitHub = FakeGitHub.Start();

    public PatienceTests() => _gitHub.PullRequests.Add(new FakePullRequest(7, Events.Head));

    public void Dispose() => _gitHub.Dispose();

    [Fact]
    public async Task A_gateway_that_fails_twice_is_asked_three_times()
    {
        _gitHub.Failing(Comments, 502, times: 2);
        var publishing = Commenting();

        var said = await publishing.Post(Reports.Regressed);

        Assert.Empty(said);
        Assert.Single(_gitHub.Comments);
        Assert.Equal(2, publishing.Time.Waits.Count);
        Assert.All(publishing.Time.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task A_comment_that_was_made_although_the_answer_was_lost_is_not_made_again()
    {
        _gitHub.Failing(Comments, 502, times: 1, isDone: true);

        await Commenting().Post(Reports.Regressed);

        Assert.Single(_gitHub.Comments);
    }

    [Fact]
    public async Task A_gateway_that_goes_on_failing_is_left_alone_after_four_attempts()
    {
        _gitHub.Failing(Comments, 503);
        var publishing = Commenting();

        var said = await publishing.Post(Reports.Regressed);

        Assert.Equal("GATE7113", Assert.Single(said).Code.Id);
        Assert.Equal(4, _gitHub.Writes.Count);
    }

    [Theory]
    [InlineData(403, "You have exceeded a secondary rate limit. Please wait a few minutes.", "Retry-After", "37", 37)]
    [InlineData(403, "You have exceeded a secondary rate limit. Please wait a few minutes.", "X-Nothing", "1", 60)]
    [InlineData(429, "Too many requests", "retry-after", "5", 5)]
    [InlineData(403, "API rate limit exceeded", "X-RateLimit-Reset", "1777888830", 30)]
    public async Task A_rate_limit_is_waited_for_as_long_as_GitHub_asks(int status, string message, string header, string value, int seconds)
    {
        _gitHub.Failing(Comments, status, message, times: 1, headers: [(header, value)]);
        var publishing = Commenting();

        await publishing.Post(Reports.Regressed);

        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.Single(publishing.Time.Waits));
        Assert.Single(_gitHub.Comments);
    }

    [Fact]
    public async Task A_rate_limit_of_an_hour_is_not_waited_for()
    {
        _gitHub.Failing(Comments, 403, "You have exceeded a secondary rate limit.", headers: ("Retry-After", "3600"));
        var publishing = Commenting();

        var said = await publishing.Post(Reports.Regressed);

        Assert.Empty(publishing.Time.Waits);
        Assert.Equal("GATE7113", Assert.Single(said).Code.Id);
    }

    [Fact]
    public async Task All_steps_together_wait_no_longer_than_five_minutes()
    {
        _gitHub.Failing("", 429, headers: ("Retry-After", "110"));
        var publishing = new Publishing(_gitHub);

        var said = await publishing.Post(Reports.Regressed);

        Assert.Equal([TimeSpan.FromSeconds(110), TimeSpan.FromSeconds(110)], publishing.Time.Waits);
        Assert.All(said, diagnostic => Assert.Equal("GATE7113", diagnostic.Code.Id));
    }

    [Fact]
    public async Task A_GitHub_that_cannot_be_reached_changes_nothing()
    {
        _gitHub.Dispose();

        var said = await Commenting().Post(Reports.Regressed);

        Assert.All(said, diagnostic => Assert.Equal("GATE7113", diagnostic.Code.Id));
    }

    [Fact]
    public async Task A_GitHub_that_does_not_answer_in_time_is_asked_again_and_then_left_alone()
    {
        _gitHub.IsSilent = true;

        var said = await new Publishing(_gitHub, "push") { Timeout = TimeSpan.FromMilliseconds(50) }.Post(Reports.Regressed);

        Assert.EndsWith("no answer in time", Assert.Single(said).Message, StringComparison.Ordinal);
        Assert.Equal("GATE7113", said[0].Code.Id);
        Assert.Equal(4, _gitHub.Requests.Count);
    }

    [Theory]
    [InlineData("<html>Log in, please</html>", 200)]
    [InlineData("<html>Bad gateway</html>", 502)]
    [InlineData("{ \"number\": 7, \"head\": { ", 200)]
    public async Task What_GitHub_would_not_answer_is_a_failure(string page, int status)
    {
        _gitHub.Page = page;
        if (status != 200) _gitHub.Failing("", status);

        var said = await Commenting().Post(Reports.Regressed);

        Assert.Equal("GATE7113", Assert.Single(said).Code.Id);
    }

    private Publishing Commenting() => new(_gitHub) { Settings = GitHubSettings.Default with { HasCheck = false } };
}
