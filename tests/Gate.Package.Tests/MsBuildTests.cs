using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Gate.Cli.Tests;

namespace Gate.Package.Tests;

/// <summary>`dotnet build -t:Gate`: the same answer as the tool's, as the messages of a build.</summary>
[Collection(nameof(Packages))]
public sealed partial class MsBuildTests(Packages packages)
{
    [Fact]
    public async Task A_regression_is_a_build_error_at_the_line_of_the_benchmark_and_all_who_judge_agree()
    {
        var repository = await Prepared("msbuild");
        (await repository.Gate("init")).Succeeded();
        Sources.MeasureBriefly(repository);
        await repository.Commit("Gate the benchmarks");
        repository.Replace("bench/Filling.cs", Sources.Hungrier.Text, Sources.Hungrier.Replacement);

        var build = (await repository.Dotnet("build", "Work.sln", "-t:Gate")).Ended(1);
        var tool = (await repository.Gate("check", "--format", "json")).Ended(1);

        var error = Error().Match(build.Output);
        Assert.True(error.Success, build.Output);
        Assert.Equal(Path.Combine(repository.Root, "bench", "Filling.cs"), error.Groups["file"].Value);
        Assert.Equal(10, int.Parse(error.Groups["line"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
        var report = JsonNode.Parse(repository.Read(".gate/msbuild/report.json"))!;
        Assert.Equal(((string?)tool.Report["outcome"], tool.Report["summary"]!.ToJsonString()), ((string?)report["outcome"], report["summary"]!.ToJsonString()));
        // Every project of the solution asks for the check, and it ran once; the other run is the tool's.
        Assert.Equal(2, Runs(repository));
        await Agrees(repository, tool);
    }

    // The step of a workflow, with the packed tool in place of the one that it would build.
    private async Task Agrees(Repository repository, Answer tool)
    {
        var script = Path.Combine(Checkout.Root, ".github", "actions", "gate", "gate.sh");
        if (!File.Exists(script) || OperatingSystem.IsWindows()) return;
        var temporary = packages.At("runner");
        Directory.CreateDirectory(temporary);

        (string, string)[] variables =
        [
            .. repository.Variables, ("RUNNER_TEMP", temporary), ("GITHUB_OUTPUT", packages.At("outputs")), ("GATE_TOOL", packages.PortableTool),
            ("GATE_FOLDER", repository.Root), ("GATE_NAME", "gate"),
        ];
        (await Run.Command("bash", repository.Root, variables, [script, "check"])).Ended(1);

        var report = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(temporary, "gate", "report.json")))!;
        Assert.Equal(((string?)tool.Report["outcome"], tool.Report["summary"]!.ToJsonString()), ((string?)report["outcome"], report["summary"]!.ToJsonString()));
    }

    [Fact]
    public async Task What_passed_is_not_measured_again_until_something_changes()
    {
        var repository = await Prepared("incremental");
        (await repository.Gate("init")).Succeeded();
        Sources.MeasureBriefly(repository);
        await repository.Commit("Gate the benchmarks");

        var first = (await repository.Dotnet("build", "bench", "-t:Gate;Print")).Succeeded();
        var runs = Runs(repository);
        var second = (await repository.Dotnet("msbuild", "bench", "-t:Gate;Print")).Succeeded();
        var again = Runs(repository);
        var server = (await repository.Dotnet("build", "bench", "-t:Gate;Print", "-p:ContinuousIntegrationBuild=true")).Succeeded();

        Assert.Contains("outcome=pass total=1 regressions=0", first.Output, StringComparison.Ordinal);
        Assert.Contains("outcome= total= regressions=", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Gate passed", second.Output, StringComparison.Ordinal);
        Assert.Equal(runs, again);
        Assert.Contains("outcome=pass", server.Output, StringComparison.Ordinal);
        Assert.Equal(runs + 1, Runs(repository));
    }

    [Fact]
    public async Task A_broken_configuration_is_a_build_error_at_its_line()
    {
        var repository = await Prepared("broken");
        repository.Write("gate.yml", "version: 1\nsuites:\n  bench:\n    benchmarkdotnet: { projct: bench }\n");

        var build = (await repository.Dotnet("build", "bench", "-t:Gate")).Ended(1);

        Assert.Matches(@"gate\.yml\(4,24\): error GATE1003: ", build.Output);
    }

    [Fact]
    public async Task Without_a_configuration_the_build_says_how_to_get_one()
    {
        var repository = await Prepared("none");

        var build = (await repository.Dotnet("build", "bench", "-t:Gate")).Ended(1);

        Assert.Contains("error GATE1001: There is no gate.yml", build.Output, StringComparison.Ordinal);
    }

    private static int Runs(Repository repository) => Directory.EnumerateFiles(Path.Combine(repository.Root, ".gate", "runs"), "*.jsonl").Count();

    // Two projects, one of them with two target frameworks, in a solution; the package comes to all of them by Directory.Build.props.
    private async Task<Repository> Prepared(string name)
    {
        var repository = new Repository(packages, name);
        repository.Write("Directory.Build.props", $"""
            <Project>
              <ItemGroup><PackageReference Include="Gate.MSBuild" Version="{packages.Version}" PrivateAssets="all" /></ItemGroup>
            </Project>

            """);
        repository.Write("Directory.Build.targets", """
            <Project>
              <Target Name="Print"><Message Importance="high" Text="outcome=$(GateOutcome) total=$(GateTotal) regressions=$(GateRegressions)" /></Target>
            </Project>

            """);
        repository.Write("bench/Bench.csproj", Sources.Project());
        repository.Write("bench/Program.cs", Sources.Switcher);
        repository.Write("bench/Filling.cs", Sources.Benchmark("Filling"));
        repository.Write("src/Lib/Lib.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks></PropertyGroup></Project>\n");
        repository.Write("src/Lib/Lib.cs", "public static class Lib { }\n");
        (await repository.Dotnet("new", "sln", "--name", "Work", "--format", "sln")).Succeeded();
        (await repository.Dotnet("sln", "Work.sln", "add", "bench/Bench.csproj", "src/Lib/Lib.csproj")).Succeeded();
        await repository.Start();
        return repository;
    }

    [GeneratedRegex(@"(?<file>[^\s].*)\((?<line>\d+),\d+\): error GATE7200: Filling\.Fill, allocated: ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Error();
}
