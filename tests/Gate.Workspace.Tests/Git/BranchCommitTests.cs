using Gate.Core.Diagnostics;
using Gate.Workspace.Git;

namespace Gate.Workspace.Tests.Git;

public sealed class BranchCommitTests : IDisposable
{
    private readonly GitFolder _server = new();
    private readonly GitFolder _clone = GitFolder.WithCommits(1);
    private readonly TemporaryFolder _cache = new();

    public BranchCommitTests()
    {
        _server.Git("init", "--quiet", "--bare");
        _clone.Git("remote", "add", "origin", _server.Root);
        _clone.Write("baselines/a.json", "1\n");
        _clone.Git("add", "--all");
        _clone.Git("commit", "--quiet", "-m", "Baselines");
        _clone.Git("push", "--quiet", "origin", "HEAD:refs/heads/main");
    }

    public void Dispose()
    {
        _server.Dispose();
        _clone.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task A_change_goes_onto_the_branch_of_the_server_and_nothing_here_is_touched()
    {
        _clone.Write("baselines/a.json", "mine\n");
        _clone.Write("other.txt", "not committed");
        var before = _clone.Git("status", "--porcelain");

        var commit = await Push("main", top => File.AppendAllText(Path.Combine(top, "baselines", "a.json"), "2\n"));

        Assert.Equal(commit, _server.Git("rev-parse", "refs/heads/main"));
        Assert.Equal("1\n2", _server.Git("show", "main:baselines/a.json"));
        Assert.Equal("baselines/a.json", _server.Git("diff", "--name-only", "main~1", "main"));
        Assert.Equal(before, _clone.Git("status", "--porcelain"));
        Assert.Single(_clone.Git("worktree", "list").Split('\n'));
    }

    [Fact]
    public async Task Who_was_quicker_keeps_what_they_pushed_and_the_change_comes_on_top()
    {
        var attempts = 0;

        await Push("main", top =>
        {
            if (++attempts == 1) Overtake("baselines/b.json", "theirs\n");
            File.AppendAllText(Path.Combine(top, "baselines", "a.json"), "2\n");
        });

        Assert.Equal(2, attempts);
        Assert.Equal("theirs", _server.Git("show", "main:baselines/b.json"));
        Assert.Equal("1\n2", _server.Git("show", "main:baselines/a.json"));
    }

    [Fact]
    public async Task Who_is_always_slower_gives_up_after_five_attempts()
    {
        var attempts = 0;

        var refused = await Assert.ThrowsAsync<GateException>(() => Push("main", top =>
        {
            Overtake("baselines/b.json", $"{++attempts}\n");
            File.AppendAllText(Path.Combine(top, "baselines", "a.json"), "2\n");
        }));

        Assert.Equal(("GATE5012", 5), (refused.Diagnostics[0].Code.Id, attempts));
        Assert.Equal("1", _server.Git("show", "main:baselines/a.json"));
    }

    [Fact]
    public async Task A_branch_that_the_server_does_not_have_is_made()
    {
        await Push("baselines", top => File.WriteAllText(Path.Combine(top, "baselines", "new.json"), "x\n"));

        Assert.Equal("x", _server.Git("show", "baselines:baselines/new.json"));
    }

    [Fact]
    public async Task Nothing_changed_is_nothing_pushed()
    {
        var before = _server.Git("rev-parse", "main");

        Assert.Equal("", await Push("main", _ => { }));
        Assert.Equal(before, _server.Git("rev-parse", "main"));
    }

    [Theory]
    [InlineData("--force")]
    [InlineData("a..b")]
    [InlineData("a b")]
    [InlineData("")]
    public async Task What_is_no_branch_is_refused(string branch) =>
        Assert.Equal("GATE5012", (await Assert.ThrowsAsync<GateException>(() => Push(branch, _ => { }))).Diagnostics[0].Code.Id);

    private async Task<string> Push(string branch, Action<string> change) =>
        await new BranchCommit(await _clone.Open(), _cache.Path, new Dictionary<string, string>(), _ => TimeSpan.Zero).Push(branch, "baselines", "Store baselines", change);

    private void Overtake(string path, string text)
    {
        using var other = new GitFolder();
        other.Git("init", "--quiet");
        other.Git("fetch", "--quiet", _server.Root, "main");
        other.Git("checkout", "--quiet", "--detach", "FETCH_HEAD");
        other.Write(path, text);
        other.Git("add", "--all");
        other.Git("commit", "--quiet", "-m", "Theirs");
        other.Git("push", "--quiet", _server.Root, "HEAD:refs/heads/main");
    }
}
