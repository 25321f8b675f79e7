using Gate.Core.Diagnostics;
using Gate.Workspace.Git;

namespace Gate.Workspace.Tests.Git;

public class BaseCommitTests
{
    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    private static readonly BaseFacts Facts = new()
    {
        Head = "head",
        Parents = ["parent"],
        BaselineCommit = "stored",
        IsBaselineThere = true,
        DefaultBranch = "origin/main",
        MergeBase = "fork",
    };

    public static TheoryData<string, string, string> Choices => new()
    {
        { "requested", "asked", "It is 'v1', given with --base." },
        { "merge", "parent", "It is the first parent of the pull request's merge commit." },
        { "pull request", "fork", "It is where the pull request left 'origin/main'." },
        { "stored", "stored", "It is the commit of the stored baseline." },
        { "branch", "fork", "It is where this branch left 'origin/main'; no baseline is stored." },
        { "lost", "fork", "It is where this branch left 'origin/main'; the stored baseline's commit 0123456789 is not in this clone." },
        { "dirty", "head", "It is HEAD, because the working tree has uncommitted changes to judge; no baseline is stored." },
        { "default branch", "parent", "It is the first parent of HEAD; no baseline is stored." },
        { "fresh branch", "parent", "It is the first parent of HEAD; no baseline is stored." },
        { "first commit", "head", "It is HEAD, because there is no commit before it; no baseline is stored." },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public void The_base_follows_from_the_facts(string facts, string commit, string why) =>
        Assert.Equal(new BaseChoice(commit, why), BaseCommit.Choose(Of(facts)));

    [Fact]
    public async Task On_a_pull_request_it_is_the_first_parent_of_the_merge_commit()
    {
        using var folder = Forked();
        folder.Git("checkout", "--detach", "main");
        folder.Git("merge", "--no-ff", "-m", "merge", "topic");
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["GITHUB_EVENT_NAME"] = "pull_request_target", ["GITHUB_BASE_REF"] = "main" };

        var choice = await BaseFacts.Choose(await folder.Open(), "", folder.Git("rev-parse", "HEAD~2"), environment);

        Assert.Equal(folder.Git("rev-parse", "main"), choice.Commit);
    }

    [Fact]
    public async Task On_a_branch_without_a_baseline_it_is_where_the_branch_left()
    {
        using var folder = Forked();
        folder.Git("checkout", "topic");

        var choice = await BaseFacts.Choose(await folder.Open(), "", "", Nothing);

        Assert.Equal(folder.Git("merge-base", "main", "topic"), choice.Commit);
    }

    [Fact]
    public async Task A_stored_commit_that_this_clone_has_is_taken()
    {
        using var folder = GitFolder.WithCommits(4);
        var stored = folder.Git("rev-parse", "HEAD~3");

        var choice = await BaseFacts.Choose(await folder.Open(), "", stored, Nothing);

        Assert.Equal(stored, choice.Commit);
    }

    [Fact]
    public async Task A_stored_commit_that_this_clone_lacks_is_passed_over()
    {
        using var folder = GitFolder.WithCommits(2);

        var choice = await BaseFacts.Choose(await folder.Open(), "", new string('a', 40), Nothing);

        Assert.Equal(folder.Git("rev-parse", "HEAD~1"), choice.Commit);
    }

    [Fact]
    public async Task A_requested_ref_wins_and_is_resolved()
    {
        using var folder = GitFolder.WithCommits(3);

        var choice = await BaseFacts.Choose(await folder.Open(), "HEAD~2", folder.Git("rev-parse", "HEAD~1"), Nothing);

        Assert.Equal(folder.Git("rev-parse", "HEAD~2"), choice.Commit);
    }

    [Fact]
    public async Task The_first_commit_is_its_own_base()
    {
        using var folder = GitFolder.WithCommits(1);

        var choice = await BaseFacts.Choose(await folder.Open(), "", "", Nothing);

        Assert.Equal(folder.Git("rev-parse", "HEAD"), choice.Commit);
    }

    [Fact]
    public async Task A_shallow_clone_never_takes_HEAD_for_its_own_base()
    {
        using var folder = GitFolder.WithCommits(3);
        folder.Git("clone", "--depth", "1", "file://" + folder.Root, folder.Beside("shallow"));
        var repository = await folder.Open(folder.Beside("shallow"));

        var error = await Assert.ThrowsAsync<GateException>(() => BaseFacts.Choose(repository, "", "", Nothing));

        Assert.Equal("GATE3005", error.Diagnostics[0].Code.Id);
    }

    private static GitFolder Forked()
    {
        var folder = GitFolder.WithCommits(2);
        folder.Git("checkout", "-b", "topic");
        folder.Commit("topic 1", "topic.txt", "1");
        folder.Commit("topic 2", "topic.txt", "2");
        folder.Git("checkout", "main");
        folder.Commit("main 3", "file.txt", "3\n");
        return folder;
    }

    private static BaseFacts Of(string name)
    {
        var noBaseline = Facts with { BaselineCommit = "", IsBaselineThere = false };
        return name switch
        {
            "requested" => Facts with { Requested = "v1", RequestedCommit = "asked", IsPullRequest = true },
            "merge" => Facts with { IsPullRequest = true, Parents = ["parent", "topic"] },
            "pull request" => Facts with { IsPullRequest = true },
            "stored" => Facts with { IsDirty = true },
            "branch" => noBaseline with { IsDirty = true },
            "lost" => Facts with { BaselineCommit = "0123456789abcdef", IsBaselineThere = false },
            "dirty" => noBaseline with { IsOnDefaultBranch = true, IsDirty = true },
            "default branch" => noBaseline with { IsOnDefaultBranch = true },
            "fresh branch" => noBaseline with { MergeBase = "head" },
            _ => noBaseline with { Parents = [], IsOnDefaultBranch = true },
        };
    }
}
