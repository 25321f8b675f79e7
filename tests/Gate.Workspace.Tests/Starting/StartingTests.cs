using Gate.Workspace.Configuration;
using Gate.Workspace.Starting;

namespace Gate.Workspace.Tests.Starting;

public sealed class StartingTests
{
    [Theory]
    [InlineData("tests/Shop.Benchmarks/Shop.Benchmarks.csproj", "shop")]
    [InlineData("Benchmarks.csproj", "benchmarks")]
    [InlineData("perf/My_Parser.Perf.fsproj", "my-parser")]
    [InlineData("x/Größen.csproj", "gren")]
    [InlineData("x/日本.csproj", "benchmarks")]
    [InlineData("x/Con.csproj", "benchmarks")]
    public void A_suite_is_named_after_its_project(string project, string name) => Assert.Equal([name], SuiteNames.Of([project]));

    [Fact]
    public void Two_projects_of_one_name_get_two_suites() =>
        Assert.Equal(["shop", "shop-2", "shop-3"], SuiteNames.Of(["a/Shop.Benchmarks.csproj", "b/Shop.csproj", "c/shop.bench.csproj"]));

    [Theory]
    [InlineData("bench/Bench.csproj")]
    [InlineData("a b/{x}, y/Größe #1's & [z]/日本.csproj")]
    [InlineData("- a/%TEMP%/!x.csproj")]
    public void Any_path_that_gate_yml_can_name_is_read_back_as_it_was(string path)
    {
        Assert.True(FoundProject.CanName(path));

        var configuration = ConfigurationReader.Parse(ConfigurationDraft.Of([new FoundProject(path, "a", ["net8.0", "net10.0"], "net10.0")]), "gate.yml").Configuration;

        Assert.Equal(path, Assert.Single(configuration.Suites).Project);
    }

    [Theory]
    [InlineData("a\"b/Bench.csproj")]
    [InlineData("a:b/Bench.csproj")]
    public void A_path_that_not_every_system_allows_cannot_be_named(string path) => Assert.False(FoundProject.CanName(path));

    [Fact]
    public void Projects_are_found_by_what_refers_to_BenchmarkDotNet()
    {
        using var folder = new TemporaryFolder();
        folder.Write("own/Own.csproj", "<PackageReference Include=\"BenchmarkDotNet\" Version=\"0.15.8\" />");
        folder.Write("windows/Windows.vbproj", "<PackageReference Version=\"0.15.8\" Include=\"BenchmarkDotNet.Diagnostics.Windows\" />");
        folder.Write("inherited/Directory.Build.props", "<PackageReference Include=\"BenchmarkDotNet\" />");
        folder.Write("inherited/deep/Inherited.fsproj", "");
        folder.Write("through/Through.csproj", "<ProjectReference Include=\"..\\own\\Own.csproj\" />");
        folder.Write("twice/Twice.csproj", "<ProjectReference Include=\"../through/Through.csproj\" />");
        folder.Write("central/Directory.Packages.props", "<PackageVersion Include=\"BenchmarkDotNet\" Version=\"0.15.8\" />");
        folder.Write("central/Other.csproj", "<PackageReference Include=\"BenchmarkDotNetLike\" />");
        folder.Write("own/bin/Copy.csproj", "<PackageReference Include=\"BenchmarkDotNet\" />");
        folder.Write(".hidden/Hidden.csproj", "<PackageReference Include=\"BenchmarkDotNet\" />");
        folder.Write("submodule/.git", "gitdir: elsewhere");
        folder.Write("submodule/Sub.csproj", "<PackageReference Include=\"BenchmarkDotNet\" />");

        Assert.Equal(["inherited/deep/Inherited.fsproj", "own/Own.csproj", "through/Through.csproj", "twice/Twice.csproj", "windows/Windows.vbproj"], ProjectFiles.Candidates(folder.Path));
    }

    [Theory]
    [InlineData(false, "net10.0", "          dotnet-version: 10.0.x\n")]
    [InlineData(true, "net8.0", "          global-json-file: global.json\n          dotnet-version: |\n            8.0.x\n            10.0.x\n")]
    [InlineData(false, "net11.0-windows", "          dotnet-version: 10.0.x\n")]
    public void The_workflow_sets_up_what_is_measured_and_what_Gate_runs_on(bool hasGlobalJson, string framework, string expected)
    {
        var workflow = new WorkflowDraft("1.2.3", hasGlobalJson, [framework]);

        Assert.Contains(expected, workflow.Single, StringComparison.Ordinal);
        Assert.Contains(expected, workflow.ForForks, StringComparison.Ordinal);
    }

    [Fact]
    public void No_step_of_a_job_that_runs_the_code_of_a_pull_request_has_a_token()
    {
        var workflow = new WorkflowDraft("1.2.3", HasGlobalJson: false, ["net10.0"]);
        var (measure, publish) = Split(workflow.Single, "\n  publish:");

        Assert.All((string[])[measure, workflow.ForForks], job =>
        {
            Assert.DoesNotContain("token", job.Replace("has no token", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("write", job, StringComparison.Ordinal);
            Assert.Contains("persist-credentials: false", job, StringComparison.Ordinal);
        });
        Assert.Contains("ref: ${{ github.event.pull_request.base.sha }}", publish, StringComparison.Ordinal);
        Assert.Contains("head.repo.full_name == github.repository", publish, StringComparison.Ordinal);
        Assert.DoesNotContain("gate\" run", publish + workflow.Publisher, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request:", workflow.Publisher, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_is_pinned_to_a_commit()
    {
        var workflow = new WorkflowDraft("1.2.3", HasGlobalJson: false, ["net10.0"]);
        var uses = $"{workflow.Single}{workflow.ForForks}{workflow.Publisher}".Split('\n').Where(line => line.Contains("- uses:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(@"uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v\d", line));
    }

    private static (string Before, string After) Split(string text, string at) =>
        text.IndexOf(at, StringComparison.Ordinal) is var found and >= 0 ? (text[..found], text[found..]) : throw new InvalidOperationException(text);
}
