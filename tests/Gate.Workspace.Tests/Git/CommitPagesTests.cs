using Gate.Workspace.Git;

namespace Gate.Workspace.Tests.Git;

public sealed class CommitPagesTests
{
    [Theory]
    [InlineData("https://github.com/shop/orders.git", "https://github.com/shop/orders/commit/")]
    [InlineData("https://ada:token@github.com/shop/orders", "https://github.com/shop/orders/commit/")]
    [InlineData("git@github.com:shop/orders.git", "https://github.com/shop/orders/commit/")]
    [InlineData("ssh://git@git.example.org:2222/shop/orders.git", "https://git.example.org/shop/orders/commit/")]
    [InlineData("https://gitlab.example.org/a/b/c.git\n", "https://gitlab.example.org/a/b/c/-/commit/")]
    [InlineData("https://bitbucket.org/shop/orders", "https://bitbucket.org/shop/orders/commits/")]
    [InlineData("http://git.example.org:8080/shop/orders", "https://git.example.org:8080/shop/orders/commit/")]
    public void Commits_have_pages_where_the_remote_is_a_web_hosts(string remote, string pages) => Assert.Equal(pages, CommitPages.Of(remote));

    [Theory]
    [InlineData("")]
    [InlineData("/srv/git/orders.git")]
    [InlineData("../orders")]
    [InlineData("file:///srv/git/orders.git")]
    [InlineData("javascript:alert(1)//github.com/a/b")]
    [InlineData("https://github.com/shop/\"><script>alert(1)</script>")]
    [InlineData("https://github.com/shop/..")]
    [InlineData("C:\\git\\orders")]
    [InlineData("localhost:shop/orders")]
    [InlineData("https://localhost/shop/orders")]
    public void Anything_else_has_none(string remote) => Assert.Equal("", CommitPages.Of(remote));
}
