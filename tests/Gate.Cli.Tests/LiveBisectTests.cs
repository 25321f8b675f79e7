using Gate.Running.Tests.Launching;

namespace Gate.Cli.Tests;

/// <summary>A slowdown of 5 % among sixteen commits of a benchmark project, one of which does not compile: builds and duels, all of it real.</summary>
public sealed class LiveBisectTests
{
    private const int Slow = 6;

    [LongFact]
    public async Task Five_percent_at_one_of_sixteen_commits_is_found()
    {
        using var repository = await ToolRepository.Create(
            (".gitignore", "bin/\nobj/\n.gate/\n"),
            ("Directory.Build.props", "<Project />\n"),
            ("gate.yml", "version: 1\nsuites:\n  bench:\n    benchmarkdotnet: { project: bench/Bench.csproj }\n"),
            ("bench/Bench.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="BenchmarkDotNet" Version="0.15.8" />
                  </ItemGroup>
                </Project>

                """),
            ("bench/Program.cs", "BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);\n"),
            ("bench/Sums.cs", Source(20_000, 0)));
        await repository.Git("tag", "first");
        for (var i = 1; i <= 16; i++)
        {
            repository.Write("bench/Sums.cs", i == 8 ? "public class Sums { this does not compile }\n" : Source(i < Slow ? 20_000 : 21_000, i));
            await repository.Commit($"Change {i}");
        }

        var answer = await repository.Run("bisect", "Sums.Sum", "--good", "first", "--seed", "1");

        Assert.Equal((0, ""), (answer.ExitCode, answer.ExitCode == 0 ? "" : answer.Error));
        Assert.Contains($"Change {Slow} (Ada, ", answer.Output.Split('\n').Single(line => line.EndsWith("made it worse.", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("it does not build (GATE3505)", answer.Output, StringComparison.Ordinal);
    }

    private static string Source(int rounds, int change) => $$"""
        // {{change}}
        using BenchmarkDotNet.Attributes;

        public class Sums
        {
            [Benchmark]
            public int Sum()
            {
                var sum = 0;
                for (var i = 0; i < {{rounds}}; i++) sum = sum * 31 + i;
                return sum;
            }
        }

        """;
}
