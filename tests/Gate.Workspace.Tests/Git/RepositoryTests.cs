using Gate.Core.Diagnostics;
using Gate.Workspace.Git;

namespace Gate.Workspace.Tests.Git;

public class RepositoryTests
{
    [Fact]
    public async Task A_repository_is_found_from_any_of_its_folders()
    {
        using var folder = GitFolder.WithCommits(1);
        folder.Write("deep/er/file.txt", "x");

        var repository = await folder.Open(Path.Combine(folder.Root, "deep", "er"));

        Assert.Equal(Path.GetFileName(folder.Root), Path.GetFileName(repository.Root));
        Assert.Equal(folder.Git("rev-parse", "HEAD"), await repository.Head());
    }

    [Fact]
    public async Task A_folder_outside_any_repository_is_refused()
    {
        using var folder = new GitFolder();

        var error = await Assert.ThrowsAsync<GateException>(() => folder.Open());

        Assert.Equal("GATE3002", error.Diagnostics[0].Code.Id);
    }

    [Fact]
    public async Task Trailers_are_those_of_the_commits_in_between_with_their_authors()
    {
        using var folder = GitFolder.WithCommits(1);
        var before = folder.Git("rev-parse", "HEAD");
        folder.Git("commit", "--allow-empty", "--quiet", "-m", "Slow down\n\nBecause.\n\nGate-Accept: Words.Hash time keyed now\nGate-Accept: Words.Hash allocated one key\nSigned-off-by: Ada");
        folder.Git("commit", "--allow-empty", "--quiet", "-m", "Nothing\n\nGate-Accept is only spoken of here.");
        var repository = await folder.Open();
        var after = await repository.Head();

        var trailers = await repository.Trailers("Gate-Accept", before, after);

        Assert.Equal(["Words.Hash time keyed now", "Words.Hash allocated one key"], trailers.Select(trailer => trailer.Value));
        Assert.All(trailers, trailer => Assert.NotEmpty(trailer.Author));
        Assert.Empty(await repository.Trailers("Gate-Accept", after, after));
        Assert.Empty(await repository.Trailers("Gate-Accept", "--output=/tmp/x", after));
    }

    [Fact]
    public async Task The_way_to_a_later_commit_goes_along_first_parents_and_else_by_all_that_lie_between()
    {
        using var folder = GitFolder.WithCommits(1);
        var first = folder.Git("rev-parse", "HEAD");
        folder.Git("checkout", "--quiet", "-b", "side");
        folder.Git("commit", "--allow-empty", "--quiet", "-m", "Aside");
        var aside = folder.Git("rev-parse", "HEAD");
        folder.Git("checkout", "--quiet", "-");
        folder.Git("commit", "--allow-empty", "--quiet", "-m", "Straight on");
        var straight = folder.Git("rev-parse", "HEAD");
        folder.Git("merge", "--quiet", "--no-ff", "--no-edit", "side");
        var repository = await folder.Open();
        var merge = await repository.Head();

        Assert.Equal([straight, merge], await repository.WayTo(first, merge));
        Assert.Equal([merge], await repository.WayTo(aside, merge));
        Assert.Empty(await repository.WayTo(merge, first));
        Assert.Empty(await repository.WayTo(straight, aside));
        Assert.Empty(await repository.WayTo(merge, merge));
        Assert.Empty(await repository.WayTo("--all", merge));
    }

    [Fact]
    public async Task A_bare_repository_is_refused()
    {
        using var folder = new GitFolder();
        folder.Git("init", "--bare");

        var error = await Assert.ThrowsAsync<GateException>(() => folder.Open());

        Assert.Equal("GATE3002", error.Diagnostics[0].Code.Id);
        Assert.Contains("bare", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_without_commits_is_refused()
    {
        using var folder = GitFolder.WithCommits(0);
        var repository = await folder.Open();

        var error = await Assert.ThrowsAsync<GateException>(() => repository.Head());

        Assert.Equal("GATE3004", error.Diagnostics[0].Code.Id);
    }

    [Fact]
    public async Task A_missing_git_is_said()
    {
        using var folder = GitFolder.WithCommits(1);
        var git = new GitCommand(folder.Environment, TimeSpan.FromMinutes(1), "git-that-is-not-installed");

        var error = await Assert.ThrowsAsync<GateException>(() => Repository.Discover(folder.Root, git, CancellationToken.None));

        Assert.Equal("GATE3001", error.Diagnostics[0].Code.Id);
    }

    [Fact]
    public async Task A_git_that_does_not_end_is_stopped()
    {
        using var folder = GitFolder.WithCommits(1);
        var git = new GitCommand(folder.Environment, TimeSpan.FromMilliseconds(200));

        var error = await Assert.ThrowsAsync<GateException>(() => git.Ask(folder.Root, ["-c", "alias.wait=!sleep 100", "wait"], CancellationToken.None));

        Assert.Equal("GATE3008", error.Diagnostics[0].Code.Id);
    }

    [Fact]
    public async Task Cancelling_is_not_a_timeout()
    {
        using var folder = GitFolder.WithCommits(1);
        var git = new GitCommand(folder.Environment, TimeSpan.FromMinutes(1));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => git.Ask(folder.Root, ["status"], cancelled.Token));
    }

    [Fact]
    public async Task Git_sees_no_variable_that_could_be_a_token()
    {
        using var folder = GitFolder.WithCommits(1);
        folder.Environment["GITHUB_TOKEN"] = "secret";
        folder.Environment["ACTIONS_RUNTIME_TOKEN"] = "secret";
        folder.Environment["GIT_DIR"] = "/nowhere";
        var git = new GitCommand(folder.Environment, TimeSpan.FromMinutes(1));

        var answer = await git.Ask(folder.Root, ["-c", "alias.show=!env", "show"], CancellationToken.None);
        var variables = await git.Get(folder.Root, ["-c", "alias.print=!env", "print"], CancellationToken.None);

        Assert.True(answer.IsSuccess);
        Assert.DoesNotContain("secret", variables, StringComparison.Ordinal);
        Assert.DoesNotContain("/nowhere", variables, StringComparison.Ordinal);
        Assert.Contains("GIT_TERMINAL_PROMPT=0", variables, StringComparison.Ordinal);
        Assert.Contains("GIT_OPTIONAL_LOCKS=0", variables, StringComparison.Ordinal);
        Assert.Contains("LC_ALL=C", variables, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_tells_changed_renamed_and_untracked_files_apart()
    {
        using var folder = GitFolder.WithCommits(1);
        folder.Commit("two", "old name.txt", "some text that is long enough to be found again\n");
        folder.Git("mv", "old name.txt", "new näme.txt");
        folder.Write("file.txt", "changed\n");
        folder.Write("un tracked.txt", "x");
        var repository = await folder.Open();

        var status = await repository.Status();

        Assert.True(status.IsDirty);
        Assert.Equal([" M file.txt", "R  new näme.txt"], status.Changes.Order(StringComparer.Ordinal));
        Assert.Equal(["un tracked.txt"], status.Untracked);
    }

    [Fact]
    public async Task Untracked_files_alone_are_no_change()
    {
        using var folder = GitFolder.WithCommits(1);
        folder.Write("log.txt", "x");
        var repository = await folder.Open();

        var status = await repository.Status();

        Assert.False(status.IsDirty);
        Assert.Equal(["log.txt"], status.Untracked);
    }

    [Fact]
    public async Task A_merge_commit_names_its_first_parent_first()
    {
        using var folder = GitFolder.WithCommits(2);
        var main = folder.Git("rev-parse", "HEAD");
        folder.Git("checkout", "-b", "topic", "HEAD~1");
        var topic = folder.Commit("topic", "topic.txt", "x");
        folder.Git("checkout", "main");
        folder.Git("merge", "--no-ff", "-m", "merge", "topic");
        var repository = await folder.Open();

        var parents = await repository.Parents(await repository.Head());

        Assert.Equal([main, topic], parents);
        Assert.Equal(folder.Git("rev-parse", "HEAD~2"), await repository.MergeBase(main, topic));
        Assert.True(await repository.IsAncestor(topic, "HEAD"));
        Assert.False(await repository.IsAncestor(topic, main));
        Assert.Equal("main", await repository.Branch());
        Assert.Equal("main", await repository.DefaultBranch());
    }

    [Theory]
    [InlineData("mian", "Did you mean 'main'?")]
    [InlineData("nothing-like-it", "Did you fetch it?")]
    [InlineData("--output=x", "Did you fetch it?")]
    [InlineData("deadbeefdeadbeefdeadbeefdeadbeefdeadbeef", "Did you fetch it?")]
    public async Task An_unknown_ref_is_refused_with_what_was_probably_meant(string name, string advice)
    {
        using var folder = GitFolder.WithCommits(1);
        var repository = await folder.Open();

        var error = await Assert.ThrowsAsync<GateException>(() => repository.Resolve(name));

        Assert.Equal("GATE3006", error.Diagnostics[0].Code.Id);
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Branches_tags_and_short_ids_are_resolved_to_full_ids()
    {
        using var folder = GitFolder.WithCommits(2);
        folder.Git("tag", "-a", "v1", "-m", "one", "HEAD~1");
        var repository = await folder.Open();
        var first = folder.Git("rev-parse", "HEAD~1");

        Assert.Equal(first, await repository.Resolve("v1"));
        Assert.Equal(first, await repository.Resolve(first[..8]));
        Assert.Equal(await repository.Head(), await repository.Resolve("main"));
    }

    [Fact]
    public async Task A_shallow_clone_without_the_commit_says_how_to_get_it()
    {
        using var folder = GitFolder.WithCommits(3);
        var first = folder.Git("rev-parse", "HEAD~2");
        var second = folder.Git("rev-parse", "HEAD~1");
        folder.Git("clone", "--depth", "1", "file://" + folder.Root, folder.Beside("shallow"));
        var repository = await folder.Open(folder.Beside("shallow"));

        var error = await Assert.ThrowsAsync<GateException>(() => repository.Resolve(first));

        Assert.True(await repository.IsShallow());
        Assert.Equal("GATE3005", error.Diagnostics[0].Code.Id);
        Assert.Contains("git fetch --unshallow", error.Message, StringComparison.Ordinal);
        Assert.Equal([second], await repository.Parents("HEAD"));
    }
}
