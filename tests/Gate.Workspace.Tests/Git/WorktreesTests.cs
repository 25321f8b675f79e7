using Gate.Core.Diagnostics;
using Gate.Workspace.Git;

namespace Gate.Workspace.Tests.Git;

public class WorktreesTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Fact]
    public async Task A_worktree_holds_the_files_of_its_commit_outside_the_repository()
    {
        using var folder = GitFolder.WithCommits(2);

        using var worktree = await Of(await folder.Open(), folder).Add(folder.Git("rev-parse", "HEAD~1"));

        Assert.Equal("1\n", File.ReadAllText(Path.Combine(worktree.Folder, "file.txt")));
        Assert.StartsWith(folder.Cache, worktree.Folder, StringComparison.Ordinal);
        Assert.False(worktree.IsReused);
        Assert.False((await (await folder.Open()).Status()).IsDirty);
    }

    [Fact]
    public async Task The_files_of_a_worktree_are_as_old_as_their_commit_so_that_a_kept_build_is_up_to_date()
    {
        using var folder = GitFolder.WithCommits(1);
        folder.Environment["GIT_COMMITTER_DATE"] = "2020-02-02T20:20:20Z";
        folder.Commit("old", "old.txt", "x\n");

        using var worktree = await Of(await folder.Open(), folder).Add("HEAD");

        Assert.All(new[] { "file.txt", "old.txt" }, name => Assert.Equal(new DateTime(2020, 2, 2, 20, 20, 20, DateTimeKind.Utc), File.GetLastWriteTimeUtc(Path.Combine(worktree.Folder, name))));
        Assert.Equal("", folder.GitIn(worktree.Folder, "status", "--porcelain"));
    }

    [Fact]
    public async Task A_worktree_is_used_again_with_what_was_built_in_it()
    {
        using var folder = GitFolder.WithCommits(1);
        var worktrees = Of(await folder.Open(), folder);
        var first = await worktrees.Add("HEAD");
        File.WriteAllText(Path.Combine(first.Folder, "output.dll"), "built");
        first.Dispose();

        using var second = await worktrees.Add("HEAD");

        Assert.True(second.IsReused);
        Assert.Equal(first.Folder, second.Folder);
        Assert.True(File.Exists(Path.Combine(second.Folder, "output.dll")));
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("other commit")]
    [InlineData("no marker")]
    [InlineData("cut marker")]
    [InlineData("no git")]
    [InlineData("folder gone")]
    [InlineData("git forgot it")]
    [InlineData("locked while made")]
    [InlineData("only a folder")]
    public async Task A_worktree_that_is_not_whole_is_made_again(string harm)
    {
        using var folder = GitFolder.WithCommits(2);
        var worktrees = Of(await folder.Open(), folder);
        var first = await worktrees.Add("HEAD");
        first.Dispose();
        Harm(folder, first.Folder, harm);

        using var second = await worktrees.Add("HEAD");

        Assert.False(second.IsReused);
        Assert.Equal("2\n", File.ReadAllText(Path.Combine(second.Folder, "file.txt")));
        Assert.Equal(folder.Git("rev-parse", "HEAD"), folder.GitIn(second.Folder, "rev-parse", "HEAD"));
    }

    [Fact]
    public async Task A_worktree_in_use_is_not_given_to_another()
    {
        using var folder = GitFolder.WithCommits(1);
        var worktrees = Of(await folder.Open(), folder);
        using var first = await worktrees.Add("HEAD");

        var error = await Assert.ThrowsAsync<GateException>(() => worktrees.Add("HEAD"));

        Assert.Equal("GATE3011", error.Diagnostics[0].Code.Id);
        Assert.Contains($"process {Environment.ProcessId}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hooks_of_the_repository_do_not_run()
    {
        using var folder = GitFolder.WithCommits(1);
        folder.Write(".git/hooks/post-checkout", "#!/bin/sh\ntouch \"$PWD/hook-ran\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(folder.Root, ".git", "hooks", "post-checkout"), (UnixFileMode)0b111_101_101);

        using var worktree = await Of(await folder.Open(), folder).Add("HEAD");

        Assert.False(File.Exists(Path.Combine(worktree.Folder, "hook-ran")));
    }

    [Fact]
    public async Task Submodules_are_checked_out()
    {
        using var folder = WithSubmodule();

        using var worktree = await Of(await folder.Open(), folder).Add("HEAD");

        Assert.True((await folder.Open()).HasSubmodules);
        Assert.Equal("inside\n", File.ReadAllText(Path.Combine(worktree.Folder, "libs", "module", "lib.txt")));
    }

    [Fact]
    public async Task A_submodule_that_cannot_be_fetched_is_named()
    {
        using var folder = WithSubmodule();
        folder.Git("config", "--file", ".gitmodules", "submodule.libs/module.url", folder.Beside("nowhere"));
        folder.Commit("broken", "file.txt", "broken\n");
        folder.Git("submodule", "deinit", "--force", "libs/module");
        Directory.Delete(Path.Combine(folder.Root, ".git", "modules"), recursive: true);
        var worktrees = Of(await folder.Open(), folder);

        var error = await Assert.ThrowsAsync<GateException>(() => worktrees.Add("HEAD"));
        var again = await Assert.ThrowsAsync<GateException>(() => worktrees.Add("HEAD"));

        Assert.Equal("GATE3010", error.Diagnostics[0].Code.Id);
        Assert.Contains("'libs/module'", error.Message, StringComparison.Ordinal);
        Assert.Equal("GATE3010", again.Diagnostics[0].Code.Id);
    }

    [Fact]
    public async Task A_cache_folder_inside_the_repository_is_refused()
    {
        using var folder = GitFolder.WithCommits(1);
        var repository = await folder.Open();

        Assert.Equal("GATE3009", Assert.Throws<GateException>(() => new Worktrees(repository, Path.Combine(repository.Root, ".cache"))).Diagnostics[0].Code.Id);
        Assert.Equal("GATE3009", Assert.Throws<GateException>(() => new Worktrees(repository, repository.Root)).Diagnostics[0].Code.Id);
    }

    [Fact]
    public async Task A_cache_folder_that_cannot_be_made_is_a_diagnostic()
    {
        using var folder = GitFolder.WithCommits(1);
        File.WriteAllText(folder.Cache, "a file is in the way");
        var worktrees = Of(await folder.Open(), folder);

        Assert.Equal("GATE3009", (await Assert.ThrowsAsync<GateException>(() => worktrees.Add("HEAD"))).Diagnostics[0].Code.Id);
    }

    [Fact]
    public async Task Pruning_keeps_the_last_used_three()
    {
        using var folder = GitFolder.WithCommits(5);
        var worktrees = Of(await folder.Open(), folder);
        var made = new List<string>();
        foreach (var back in (int[])[4, 3, 2, 1, 0]) made.Add(await Used(worktrees, $"HEAD~{back}", Now.AddMinutes(-back)));

        var removed = await worktrees.Prune(Now, TimeSpan.FromDays(14));

        Assert.Equal(made.Take(2).Order(StringComparer.Ordinal), removed.Order(StringComparer.Ordinal));
        Assert.Equal([false, false, true, true, true], made.Select(Directory.Exists));
        Assert.Equal(4, folder.Git("worktree", "list").Split('\n').Length);
    }

    [Fact]
    public async Task Pruning_removes_what_was_not_used_for_days_and_what_is_half_made()
    {
        using var folder = GitFolder.WithCommits(3);
        var worktrees = Of(await folder.Open(), folder);
        var old = await Used(worktrees, "HEAD~2", Now.AddDays(-15));
        var half = await Used(worktrees, "HEAD~1", Now);
        var kept = await Used(worktrees, "HEAD", Now);
        File.Delete(half + ".ready");

        var removed = await worktrees.Prune(Now, TimeSpan.FromDays(14));

        Assert.Equal(new[] { old, half }.Order(StringComparer.Ordinal), removed.Order(StringComparer.Ordinal));
        Assert.True(Directory.Exists(kept));
        Assert.Equal([kept, kept + ".ready"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(kept)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pruning_leaves_a_worktree_that_is_in_use()
    {
        using var folder = GitFolder.WithCommits(1);
        var worktrees = Of(await folder.Open(), folder);
        using var worktree = await worktrees.Add("HEAD");

        var removed = await worktrees.Prune(Now.AddDays(100), TimeSpan.FromDays(1));

        Assert.Empty(removed);
        Assert.True(Directory.Exists(worktree.Folder));
    }

    [Theory]
    [InlineData("GATE_CACHE=/a/b;XDG_CACHE_HOME=/x;HOME=/h", false, false, "/a/b")]
    [InlineData("GATE_CACHE=b;HOME=/h", false, false, "/current/b")]
    [InlineData("XDG_CACHE_HOME=/x;HOME=/h", false, false, "/x/gate")]
    [InlineData("XDG_CACHE_HOME=relative;HOME=/h", false, false, "/h/.cache/gate")]
    [InlineData("HOME=/h", false, false, "/h/.cache/gate")]
    [InlineData("HOME=/h", false, true, "/h/Library/Caches/gate")]
    [InlineData("LOCALAPPDATA=/l;HOME=/h", true, false, "/l/gate")]
    public void The_cache_folder_is_the_one_of_the_system(string environment, bool isWindows, bool isMac, string expected)
    {
        var variables = environment.Split(';').Select(variable => variable.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

        var folder = CacheFolder.Choose(variables, "/current", isWindows, isMac);

        Assert.Equal(expected, folder.Replace('\\', '/'));
    }

    [Fact]
    public void A_worktree_of_a_long_path_is_at_a_path_of_the_same_length()
    {
        var root = "/home/somebody/a/rather/long/path/to/the/repository/that/holds/the/code";

        var place = WorktreePlace.Of("/c", root, new string('a', 40));

        Assert.Equal(root.Length, place.Folder.Length);
    }

    private static Worktrees Of(Repository repository, GitFolder folder) => new(repository, folder.Cache, TimeSpan.Zero);

    private static async Task<string> Used(Worktrees worktrees, string commit, DateTimeOffset when)
    {
        using var worktree = await worktrees.Add(commit);
        File.SetLastWriteTimeUtc(worktree.Folder + ".ready", when.UtcDateTime);
        return worktree.Folder;
    }

    private static GitFolder WithSubmodule()
    {
        var folder = GitFolder.WithCommits(1);
        Directory.CreateDirectory(folder.Beside("module"));
        folder.GitIn(folder.Beside("module"), "init");
        File.WriteAllText(Path.Combine(folder.Beside("module"), "lib.txt"), "inside\n");
        folder.GitIn(folder.Beside("module"), "add", "--all");
        folder.GitIn(folder.Beside("module"), "commit", "-m", "module");
        folder.Git("submodule", "add", folder.Beside("module"), "libs/module");
        folder.Commit("with module");
        return folder;
    }

    private static void Harm(GitFolder folder, string worktree, string harm)
    {
        switch (harm)
        {
            case "changed": File.WriteAllText(Path.Combine(worktree, "file.txt"), "changed"); break;
            case "other commit": folder.GitIn(worktree, "checkout", "HEAD~1"); break;
            case "no marker": File.Delete(worktree + ".ready"); break;
            case "cut marker": File.WriteAllText(worktree + ".ready", ""); break;
            case "no git": File.Delete(Path.Combine(worktree, ".git")); break;
            case "folder gone": Directory.Delete(worktree, recursive: true); break;
            case "git forgot it": Directory.Delete(Path.Combine(folder.Root, ".git", "worktrees"), recursive: true); break;
            case "locked while made":
                folder.Git("worktree", "lock", worktree);
                Directory.Delete(worktree, recursive: true);
                File.Delete(worktree + ".ready");
                break;
            case "only a folder":
                folder.Git("worktree", "remove", "--force", worktree);
                Directory.CreateDirectory(Path.Combine(worktree, "half"));
                File.WriteAllText(worktree + ".ready", "");
                break;
            default: throw new System.Diagnostics.UnreachableException();
        }
    }
}
