using System.Text.RegularExpressions;
using Gate.Cli.Tests;

namespace Gate.Package.Tests;

/// <summary>What the README tells a newcomer to type, typed.</summary>
[Collection(nameof(Packages))]
public sealed partial class ReadmeTests(Packages packages)
{
    [Fact]
    public async Task Every_command_of_the_first_minutes_works_as_it_is_written()
    {
        if (OperatingSystem.IsWindows()) return;
        var section = Section().Match((await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "README.md"))).ReplaceLineEndings("\n")).Value;
        var blocks = Block().Matches(section).Select(match => match.Groups["text"].Value).ToList();
        Assert.Equal(2, blocks.Count);
        var repository = new Repository(packages, "newcomer");
        repository.Write("bench/Shop.Benchmarks.csproj", Sources.Project());
        repository.Write("bench/Program.cs", Sources.Switcher);
        repository.Write("bench/Filling.cs", Sources.Benchmark("Filling"));
        await repository.Start();

        var installed = (await Type(repository, blocks[0])).Succeeded();
        Sources.MeasureBriefly(repository);
        var checkedOnce = (await Type(repository, blocks[1])).Succeeded();
        var version = (await repository.Dotnet("gate", "--version")).Succeeded();

        Assert.Contains("suite 'shop'", installed.Output, StringComparison.Ordinal);
        Assert.Contains("Gate passed: 1 unchanged.", checkedOnce.Output, StringComparison.Ordinal);
        Assert.Equal(packages.Version, version.Output.Trim());
    }

    private static Task<Answer> Type(Repository repository, string block) => Run.Command(
        "bash",
        repository.Root,
        [.. repository.Variables, ("GIT_AUTHOR_NAME", "Ada"), ("GIT_AUTHOR_EMAIL", "ada@example.org"), ("GIT_COMMITTER_NAME", "Ada"), ("GIT_COMMITTER_EMAIL", "ada@example.org"), ("MSBUILDDISABLENODEREUSE", "1")],
        ["-e", "-c", block]);

    [GeneratedRegex("^## In your repository\n.*?(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section();

    [GeneratedRegex("^```bash\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
