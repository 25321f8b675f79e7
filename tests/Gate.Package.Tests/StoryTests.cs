using Gate.Running.Tests.Launching;

namespace Gate.Package.Tests;

/// <summary>Somebody's first day with Gate, with the packed tool and nothing else: from `git init` to a regression that is taken on purpose.</summary>
[Collection(nameof(Packages))]
public sealed class StoryTests(Packages packages)
{
    [Fact]
    public async Task A_library_with_one_benchmark_project_begins()
    {
        var repository = new Repository(packages, "library");
        repository.Write("src/Shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>\n");
        repository.Write("src/Shop/Orders.cs", "public static class Orders { public static object Kept; public static byte[] Read() { return new byte[1000]; } }\n");
        repository.Write("tests/Shop.Benchmarks/Shop.Benchmarks.csproj", Sources.Project("<ProjectReference Include=\"..\\..\\src\\Shop\\Shop.csproj\" />"));
        repository.Write("tests/Shop.Benchmarks/Program.cs", Sources.Switcher);
        repository.Write("tests/Shop.Benchmarks/Reading.cs", Sources.Benchmark("Reading").Replace("return new byte[1000];", "return Orders.Read();", StringComparison.Ordinal));

        await Live(repository, ["shop"], "src/Shop/Orders.cs");
    }

    [LongFact]
    public async Task A_monorepo_with_two_benchmark_projects_and_central_versions_begins()
    {
        var repository = new Repository(packages, "monorepo");
        repository.Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="BenchmarkDotNet" Version="0.15.8" /></ItemGroup>
            </Project>

            """);
        foreach (var name in (string[])["Catalogue", "Basket"])
        {
            repository.Write($"services/{name}/{name}.Benchmarks/{name}.Benchmarks.csproj", Sources.Project(version: ""));
            repository.Write($"services/{name}/{name}.Benchmarks/Program.cs", Sources.Switcher);
            repository.Write($"services/{name}/{name}.Benchmarks/Filling.cs", Sources.Benchmark($"{name}Filling"));
        }

        await Live(repository, ["basket", "catalogue"], "services/Basket/Basket.Benchmarks/Filling.cs");
    }

    [Fact]
    public async Task A_program_that_runs_one_class_and_takes_no_arguments_begins()
    {
        var repository = new Repository(packages, "runner");
        repository.Write("perf test/Größen.csproj", Sources.Project());
        repository.Write("perf test/Program.cs", "BenchmarkDotNet.Running.BenchmarkRunner.Run<Filling>();\n");
        repository.Write("perf test/Filling.cs", Sources.Benchmark("Filling"));

        await Live(repository, ["gren"], "perf test/Filling.cs");
    }

    private static async Task Live(Repository repository, IReadOnlyList<string> suites, string source)
    {
        await repository.Start();
        var init = (await repository.Gate("init")).Succeeded();
        Assert.All(suites, suite => Assert.Contains($"suite '{suite}'", init.Output, StringComparison.Ordinal));
        Sources.MeasureBriefly(repository);
        await repository.Commit("Gate the benchmarks");
        (await repository.Gate("baseline", "update", "--launches", "2")).Succeeded();
        Assert.Equal(suites.Count, Directory.EnumerateFiles(Path.Combine(repository.Root, "baselines"), "*.json", SearchOption.AllDirectories).Count());
        await repository.Commit("Store baselines");

        repository.Replace(source, Sources.Hungrier.Text, Sources.Hungrier.Replacement);
        await repository.Commit("Keep what was read");
        var failed = (await repository.Gate("check", "--format", "json", "-o", "report.json")).Ended(1);
        Assert.Equal(("fail", 1, suites.Count), ((string?)failed.Report["outcome"], (int)failed.Report["summary"]!["regression"]!, (int)failed.Report["summary"]!["total"]!));

        (await repository.Gate("baseline", "accept", "report.json", "--reason", "reads ahead now")).Succeeded();
        await repository.Commit("Accept the bytes");
        var passed = (await repository.Gate("check", "--format", "json")).Succeeded();
        Assert.Equal("pass", (string?)passed.Report["outcome"]);
    }
}
