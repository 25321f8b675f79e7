using System.Text.Json;
using Gate.Core.Diagnostics;
using Gate.GitHub.Runner;

namespace Gate.GitHub.Events;

/// <summary>Understands the file that describes an event. Pure: the text was read before.</summary>
public static class EventReader
{
    /// <summary>How many characters such a file may have: GitHub sends at most 25 MiB.</summary>
    public const int LongestText = 25 * 1024 * 1024;

    private const int Depth = 64;

    /// <summary>The event that the runner's variables and the text describe.</summary>
    /// <exception cref="GateException">GATE7100, GATE7101: it cannot be read, or contradicts the variables.</exception>
    public static GitHubEvent Read(RunnerEnvironment runner, string text)
    {
        if (text.Length > LongestText) throw new GateException(Codes.EventUnreadable, "The file is larger than any event that GitHub sends.", new Location(runner.EventFile));
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Depth });
            var happened = Read(runner, new Payload(document.RootElement, "$", runner.EventFile));
            return happened.Repository == runner.Repository ? happened : throw Contradiction(happened, runner);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new GateException(Codes.EventUnreadable, $"This is not JSON as GitHub writes it: {fault.Message}", new Location(runner.EventFile));
        }
    }

    private static GitHubEvent Read(RunnerEnvironment runner, Payload root) => runner.EventName switch
    {
        "pull_request" or "pull_request_target" => PullRequest(runner, root),
        "workflow_run" => WorkflowRun(runner, root),
        "merge_group" => OfRepository(runner, root, root["merge_group"]["head_sha"].Commit) with { Base = root["merge_group"]["base_sha"].Commit },
        "push" => OfRepository(runner, root, root["after"].Commit),
        // Whatever else starts a workflow (a schedule, a button) is about the commit that the runner checked out.
        _ => OfRepository(runner, root, CommitId.IsFull(runner.Commit) ? runner.Commit : throw WithoutCommit(runner)),
    };

    private static GitHubEvent PullRequest(RunnerEnvironment runner, Payload root)
    {
        var head = root["pull_request"]["head"];
        return new GitHubEvent
        {
            Name = runner.EventName,
            Repository = root["repository"]["full_name"].Repository,
            Head = head["sha"].Commit,
            // On pull_request_target the runner's commit is the base's, which is nothing that a report could be of.
            Merge = runner.EventName == "pull_request" ? runner.Commit : "",
            HeadRepository = head.Find("repo")?["full_name"].Repository,
            HeadBranch = head["ref"].Text,
            IsOfPullRequest = true,
            PullRequest = root["pull_request"]["number"].Number,
            Run = runner.Run,
        };
    }

    private static GitHubEvent WorkflowRun(RunnerEnvironment runner, Payload root)
    {
        var run = root["workflow_run"];
        // GitHub lists no pull request for a fork; then it is looked for by its head.
        var requests = run.Find("pull_requests")?.Items ?? [];
        return new GitHubEvent
        {
            Name = runner.EventName,
            Repository = root["repository"]["full_name"].Repository,
            Head = run["head_sha"].Commit,
            HeadRepository = run.Find("head_repository")?["full_name"].Repository,
            HeadBranch = run.Find("head_branch")?.Text ?? "",
            IsOfPullRequest = run["event"].Text.StartsWith("pull_request", StringComparison.Ordinal),
            PullRequest = requests is [var only] ? only["number"].Number : 0,
            Base = run["event"].Text == "merge_group" ? OfQueue(run.Find("head_branch")?.Text ?? "") : "",
            Run = run["id"].Id,
            IsOfAnotherRun = true,
        };
    }

    private static GitHubEvent OfRepository(RunnerEnvironment runner, Payload root, string head)
    {
        var repository = root.Find("repository")?["full_name"].Repository ?? runner.Repository;
        return new GitHubEvent { Name = runner.EventName, Repository = repository, Head = head, HeadRepository = repository, Run = runner.Run };
    }

    // "gh-readonly-queue/main/pr-7-COMMIT", which only GitHub can name a branch: the commit is what the head is to go onto.
    private static string OfQueue(string branch) =>
        branch.StartsWith("gh-readonly-queue/", StringComparison.Ordinal) && branch.Split('-')[^1] is var commit && CommitId.IsFull(commit) ? commit : "";

    private static GateException WithoutCommit(RunnerEnvironment runner) =>
        new(Codes.EventUnreadable, $"An event of the kind '{runner.EventName}' names no commit, and GITHUB_SHA is none either.", new Location(runner.EventFile));

    private static GateException Contradiction(GitHubEvent happened, RunnerEnvironment runner) => new(
        Codes.EventContradictory,
        $"The event is of {happened.Repository} and GITHUB_REPOSITORY is {runner.Repository}.",
        new Location(runner.EventFile));
}
