using Gate.Core.Diagnostics;
using Gate.GitHub.Runner;

namespace Gate.GitHub.Tests;

public class RunnerEnvironmentTests
{
    [Fact]
    public void Without_an_event_there_is_no_runner() => Assert.Null(RunnerEnvironment.Of(new Dictionary<string, string>()));

    [Theory]
    [InlineData("", "https://api.github.com/")]
    [InlineData("https://api.github.com", "https://api.github.com/")]
    [InlineData("https://github.example/api/v3", "https://github.example/api/v3/")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    public void The_address_is_taken_as_the_runner_says_it(string text, string address) => Assert.Equal(address, Events.Runner("push", text).Api.ToString());

    [Theory]
    [InlineData("http://github.example/api/v3")]
    [InlineData("file:///etc/passwd")]
    [InlineData("github.example")]
    public void A_token_goes_nowhere_in_plain_text(string address) =>
        Assert.Equal("GATE7101", Assert.Throws<GateException>(() => Events.Runner("push", address)).Diagnostics[0].Code.Id);

    [Fact]
    public void The_page_of_the_run_is_a_plain_address() => Assert.Equal("https://github.com/shop/orders/actions/runs/289782451", Events.Runner("push").Page);

    [Theory]
    [InlineData("GITHUB_SERVER_URL", "javascript:alert(1)")]
    [InlineData("GITHUB_RUN_ID", "1) [x](https://evil.example")]
    [InlineData("GITHUB_RUN_ID", "")]
    public void What_is_no_page_is_left_out(string name, string value)
    {
        var variables = Events.Variables("push", "", "");
        variables[name] = value;

        Assert.Equal("", RunnerEnvironment.Of(variables)!.Page);
    }
}
