namespace Gate.Cli.Tests;

/// <summary>What a benchmark can find out about the job that measures it.</summary>
public sealed class ChildEnvironmentTests(CheckedRepository repository) : IClassFixture<CheckedRepository>
{
    // Prints the names it finds in its own environment, in that of a child, and in that of its parent as the system shows it to anybody.
    private const string Look = """
        Sum()
                {
                    var own = System.Environment.GetEnvironmentVariables().Keys.Cast<string>();
                    var stat = System.IO.File.ReadAllText("/proc/self/stat");
                    var parent = stat.Substring(stat.LastIndexOf(')') + 1).Split(' ')[2];
                    var above = System.IO.File.ReadAllText($"/proc/{parent}/environ").Split('\0').Where(entry => entry.Length > 0).Select(entry => entry.Split('=')[0]);
                    throw new System.InvalidOperationException($"Own: {string.Join(" ", own.Order())} Parent {System.IO.File.ReadAllText($"/proc/{parent}/comm").Trim()}: {string.Join(" ", above.Order())} End");
                }

                private int Unused()
        """;

    private static readonly (string Name, string Value)[] OfARunner =
    [
        ("GITHUB_TOKEN", "secret"), ("GITHUB_SHA", "x"), ("GITHUB_ENV", "x"), ("ACTIONS_RUNTIME_TOKEN", "secret"), ("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "secret"),
        ("RUNNER_TEMP", "/tmp"), ("RUNNER_OS", "Linux"), ("NUGET_API_KEY", "secret"), ("AWS_SECRET_ACCESS_KEY", "secret"), ("DEPLOY_TOKEN", "secret"),
    ];

    [LinuxFact]
    public async Task A_benchmark_finds_no_token_in_its_environment_nor_in_the_one_its_parent_shows()
    {
        await repository.Change(CheckedRepository.Source, "public int Sum()", $"public int {Look}");
        var source = Path.Combine(repository.Root, CheckedRepository.Source);
        await File.WriteAllTextAsync(source, $"using System.Linq;\n{await File.ReadAllTextAsync(source)}");

        var answer = await repository.RunWith(OfARunner, "check", "--format", "json", "--filter", "*Sum*");

        var reason = (string)answer.Findings[0]["reason"]!;
        var (own, parent) = (Between(reason, "Own: ", " Parent"), Between(reason, "Parent dotnet: ", " End"));
        Assert.Contains("PATH", own);
        Assert.Contains("PATH", parent);
        Assert.All(own.Concat(parent), name => Assert.DoesNotContain(OfARunner, variable => variable.Name == name));
        Assert.All(parent, name => Assert.DoesNotMatch("^(GITHUB|ACTIONS|RUNNER)_", name));
    }

    private static string[] Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)].Split(' ');
    }
}

/// <summary>A claim about what Linux shows of processes.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null! : "Only Linux has /proc.";
}
