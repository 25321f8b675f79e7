using System.Text;
using Gate.Running.Launching;

namespace Gate.Running.Tests.Launching;

public class FirstEnvironmentTests
{
    [Fact]
    public void What_children_must_not_see_is_found_to_its_last_byte()
    {
        var block = Encoding.UTF8.GetBytes("PATH=/bin\0GITHUB_TOKEN=ghs_ä=b\0\0DOTNET_NOLOGO=1\0odd\0LC_ALL=C\0RUNNER_TEMP=/t");

        var found = FirstEnvironment.Withheld(block).Select(entry => Encoding.UTF8.GetString(block, entry.Offset, entry.Length));

        Assert.Equal(["GITHUB_TOKEN=ghs_ä=b", "odd", "RUNNER_TEMP=/t"], found);
    }

    [Theory]
    [InlineData("1 (a b) c) S 1", 0)]
    [InlineData("", 0)]
    public void What_the_kernel_does_not_say_is_not_guessed(string stat, long start) => Assert.Equal(start, FirstEnvironment.Start(stat));

    [Fact]
    public void The_place_is_the_fiftieth_field() =>
        Assert.Equal(50, FirstEnvironment.Start($"1 (dotnet gate) S) {string.Join(' ', Enumerable.Range(3, 50))}"));

    [Theory]
    [InlineData("PATH", true)]
    [InlineData("Path", true)]
    [InlineData("DOTNET_ROOT", true)]
    [InlineData("DOTNET_STARTUP_HOOKS", false)]
    [InlineData("DOTNET_FEED_TOKEN", false)]
    [InlineData("LC_ALL", true)]
    [InlineData("GOPATH", true)]
    [InlineData("GOFLAGS", true)]
    [InlineData("GOPROXY", false)]
    [InlineData("GOAUTH", false)]
    [InlineData("GOOGLE_APPLICATION_CREDENTIALS", false)]
    [InlineData("GITHUB_SHA", false)]
    [InlineData("ACTIONS_ID_TOKEN_REQUEST_URL", false)]
    [InlineData("RUNNER_TEMP", false)]
    [InlineData("NuGetPackageSourceCredentials_feed", false)]
    [InlineData("SSH_AUTH_SOCK", false)]
    [InlineData("MSBUILDUSESERVER", false)]
    [InlineData("CORECLR_PROFILER", false)]
    public void Children_see_what_a_program_needs_and_nothing_else(string name, bool isAllowed) => Assert.Equal(isAllowed, ChildEnvironment.IsAllowed(name));
}
