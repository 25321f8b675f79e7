using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Running.Building;

namespace Gate.Running.Tests.Building;

public sealed class ProjectTests
{
    [Theory]
    [InlineData("", "net8.0;net10.0;net9.0", "net10.0")]
    [InlineData("", "net472;netstandard2.0;net8.0-windows", "net8.0-windows")]
    [InlineData("", "netcoreapp3.1;net48", "netcoreapp3.1")]
    [InlineData("NET8.0", "net8.0;net10.0", "net8.0")]
    public void The_newest_framework_is_chosen_unless_the_suite_names_one(string wanted, string frameworks, string chosen) =>
        Assert.Equal(chosen, Project(frameworks).Choose(Request(wanted)));

    [Theory]
    [InlineData("", "net472;netstandard2.0")]
    [InlineData("net9.0", "net8.0;net10.0")]
    public void A_framework_that_cannot_be_had_is_refused(string wanted, string frameworks)
    {
        var exception = Assert.Throws<GateException>(() => Project(frameworks).Choose(Request(wanted)));

        Assert.Equal(Codes.FrameworkUnusable, Assert.Single(exception.Diagnostics).Code);
    }

    private static Project Project(string frameworks) =>
        Gate.Running.Building.Project.Parse("P.csproj", $$"""{ "Properties": { "TargetFramework": "", "TargetFrameworks": "{{frameworks}}", "OutputType": "Exe" } }""");

    private static BuildRequest Request(string framework) => new()
    {
        Suite = new Suite("suite", "P.csproj", Glob.Everything, framework, Suite.DefaultMetrics),
        Side = Side.Candidate,
        Root = "/src",
        Checkout = "/src",
        Output = "/out",
    };
}
