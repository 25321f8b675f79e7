namespace Gate.Cli.Tests;

public sealed class ProjectGraphTests
{
    [Fact]
    public void Every_arrow_points_towards_Core_and_Statistics()
    {
        var projects = Projects("src");

        var faults = projects.SelectMany(file => ProjectGraph.Faults(ProjectReferences.Parse(NameOf(file), File.ReadAllText(file))));

        Assert.Contains("Gate.Cli", projects.Select(NameOf));
        Assert.Empty(faults);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Checkout.Root, "Gate.sln")).Replace('\\', '/');

        var projects = Projects("src").Concat(Projects("tests")).Select(file => Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/'));

        Assert.All(projects, project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Gate.Statistics", "Gate.Core")]
    [InlineData("Gate.Core", "Gate.Adapters")]
    [InlineData("Gate.Core", "Gate.Hook")]
    [InlineData("Gate.Adapters", "Gate.Reports")]
    [InlineData("Gate.Reports", "Gate.Cli")]
    [InlineData("Gate.GitHub", "Gate.Reports")]
    [InlineData("Gate.Workspace", "Gate.Running")]
    [InlineData("Gate.Cli", "Gate.Hook")]
    [InlineData("Gate.Hook", "Gate.Core")]
    public void A_wrong_arrow_is_a_fault(string from, string to)
    {
        var references = ProjectReferences.Parse(from, $"""<Project><ItemGroup><ProjectReference Include="..\{to}\{to}.csproj" /></ItemGroup></Project>""");

        var faults = ProjectGraph.Faults(references);

        Assert.Equal([$"{from} must not refer to {to}."], faults);
    }

    [Theory]
    [InlineData("Gate.Running", "Perfolizer")]
    [InlineData("Gate.Adapters", "MathNet.Numerics")]
    [InlineData("Gate.Cli", "YamlDotNet")]
    [InlineData("Gate.Cli", "Octokit")]
    [InlineData("Gate.Cli", "Npgsql")]
    [InlineData("Gate.Core", "CliWrap")]
    [InlineData("Gate.Hook", "BenchmarkDotNet")]
    public void A_package_in_the_wrong_project_is_a_fault(string project, string package)
    {
        var references = ProjectReferences.Parse(project, $"""<Project><ItemGroup><PackageReference Include="{package}" /></ItemGroup></Project>""");

        var faults = ProjectGraph.Faults(references);

        Assert.Equal([$"{project} must not use the package {package}."], faults);
    }

    [Fact]
    public void A_project_without_a_place_is_a_fault()
    {
        var references = new ProjectReferences("Gate.Elsewhere", [], []);

        var faults = ProjectGraph.Faults(references);

        Assert.Equal(["Gate.Elsewhere has no place among the arrows yet."], faults);
    }

    [Fact]
    public void Running_may_have_the_hook_beside_it_and_Statistics_its_libraries()
    {
        ProjectReferences[] projects =
        [
            new("Gate.Running", ["Gate.Core", "Gate.Hook"], ["CliWrap"]),
            new("Gate.Statistics", [], ["Perfolizer", "MathNet.Numerics"]),
            new("Gate.Workspace", ["Gate.Core"], ["YamlDotNet"]),
        ];

        var faults = projects.SelectMany(ProjectGraph.Faults);

        Assert.Empty(faults);
    }

    private static IReadOnlyList<string> Projects(string folder) =>
    [
        .. Directory.EnumerateDirectories(Path.Combine(Checkout.Root, folder))
            .SelectMany(project => Directory.EnumerateFiles(project, "*.csproj"))
            .Order(StringComparer.Ordinal),
    ];

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
