using Gate.Core.Diagnostics;
using Gate.GitHub.Events;

namespace Gate.GitHub.Tests;

public class EventReaderTests
{
    [Theory]
    [InlineData("pull_request", 7, true, false, false)]
    [InlineData("pull_request.fork", 7, true, true, false)]
    [InlineData("pull_request.fork-gone", 7, true, true, false)]
    [InlineData("workflow_run", 7, true, false, true)]
    [InlineData("workflow_run.fork", 0, true, true, true)]
    [InlineData("workflow_run.push", 0, false, false, true)]
    [InlineData("push", 0, false, false, false)]
    [InlineData("merge_group", 0, false, false, false)]
    public void What_started_a_workflow_is_read(string fixture, int pullRequest, bool isOfPullRequest, bool isOfFork, bool isOfAnotherRun)
    {
        var happened = Events.Read(fixture);

        Assert.Equal(Events.Head, happened.Head);
        Assert.Equal("shop/orders", happened.Repository.ToString());
        Assert.Equal((pullRequest, isOfPullRequest, isOfFork, isOfAnotherRun), (happened.PullRequest, happened.IsOfPullRequest, happened.IsOfFork, happened.IsOfAnotherRun));
    }

    [Fact]
    public void Whatever_else_starts_a_workflow_is_about_the_commit_of_the_runner() => Assert.Equal(Events.Merge, Events.Read("schedule").Head);

    [Fact]
    public void A_pull_request_is_measured_at_its_head_or_at_its_merge_and_nowhere_else()
    {
        var happened = Events.Read("pull_request");

        Assert.True(happened.Names(Events.Head));
        Assert.True(happened.Names(Events.Merge));
        Assert.False(happened.Names("bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"));
        Assert.False(happened.Names(""));
    }

    [Fact]
    public void What_a_merge_queue_goes_onto_is_said_by_the_event_and_by_the_name_of_its_branch()
    {
        var queue = "gh-readonly-queue/main/pr-7-0f3c9d5f0f8f4a54b3a1a2d0c9a7e6b5d4c3b2a1";
        var run = Events.Text("workflow_run.push").Replace("\"event\": \"push\"", "\"event\": \"merge_group\"", StringComparison.Ordinal);

        Assert.Equal("0f3c9d5f0f8f4a54b3a1a2d0c9a7e6b5d4c3b2a1", Events.Read("merge_group").Base);
        Assert.Equal("0f3c9d5f0f8f4a54b3a1a2d0c9a7e6b5d4c3b2a1", EventReader.Read(Events.Runner("workflow_run"), run.Replace("\"head_branch\": \"faster\"", $"\"head_branch\": \"{queue}\"", StringComparison.Ordinal)).Base);
        Assert.Equal("", EventReader.Read(Events.Runner("workflow_run"), run).Base);
    }

    [Theory]
    [InlineData("workflow_run.fork", 289782451)]
    [InlineData("pull_request", 289782451)]
    [InlineData("push", 289782451)]
    public void The_run_that_uploaded_is_the_one_of_the_event_or_this_one(string fixture, long run) => Assert.Equal(run, Events.Read(fixture).Run);

    [Fact]
    public void The_commit_of_a_runner_that_was_started_by_another_run_is_not_what_was_measured() => Assert.False(Events.Read("workflow_run").Names(Events.Merge));

    [Fact]
    public void A_repository_is_the_same_in_upper_and_lower_case()
    {
        var happened = EventReader.Read(Events.Runner("pull_request"), Events.Text("pull_request").Replace("\"shop/orders\"", "\"Shop/Orders\"", StringComparison.Ordinal));

        Assert.False(happened.IsOfFork);
    }

    [Fact]
    public void An_event_of_another_repository_is_refused() =>
        Assert.Equal("GATE7101", Refusal("push", Events.Text("push").Replace("shop/orders", "mallory/orders", StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"pull_request\": 1}")]
    [InlineData("{\"pull_request\": { \"head\": { \"sha\": \"\\ud800\" } } }")]
    [InlineData("{\"pull_request\": { \"head\": { \"sha\": \"../../user\" } }, \"repository\": { \"full_name\": \"shop/orders\" } }")]
    public void What_is_no_event_is_refused(string text) => Assert.Equal("GATE7100", Refusal("pull_request", text));

    [Theory]
    [InlineData("../..")]
    [InlineData("shop")]
    [InlineData("shop/orders/issues")]
    [InlineData("shop/or ders")]
    [InlineData("shop/..")]
    [InlineData("shop/?x")]
    [InlineData("")]
    public void What_is_no_repository_is_refused(string name) =>
        Assert.Equal("GATE7100", Refusal("pull_request", Events.Text("pull_request").Replace("\"shop/orders\"", $"\"{name}\"", StringComparison.Ordinal)));

    [Fact]
    public void Ten_thousand_levels_are_refused_and_overflow_nothing() =>
        Assert.Equal("GATE7100", Refusal("push", new string('[', 10_000) + new string(']', 10_000)));

    [Fact]
    public void More_than_GitHub_sends_is_refused() =>
        Assert.Equal("GATE7100", Refusal("push", new string(' ', EventReader.LongestText) + "{}"));

    private static string Refusal(string name, string text) =>
        Assert.Throws<GateException>(() => EventReader.Read(Events.Runner(name), text)).Diagnostics[0].Code.Id;
}
