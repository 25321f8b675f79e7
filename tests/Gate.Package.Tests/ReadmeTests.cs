using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Gate.Cli.Tests;
using Gate.Running.Tests.Launching;

namespace Gate.Package.Tests;

/// <summary>What the README tells people to type, typed, and what it shows, shown again.</summary>
[Collection(nameof(Packages))]
public sealed partial class ReadmeTests(Packages packages)
{
    // The sections with something to type, and the test that types it.
    private static readonly Dictionary<string, string> TypedBy = new(StringComparer.Ordinal)
    {
        ["Two commands"] = nameof(The_two_commands_work_on_this_checkout),
        ["In your repository"] = nameof(Every_command_of_the_first_minutes_works_as_it_is_written),
        ["Machines"] = nameof(Three_shards_of_a_run_are_merged_and_judged),
        ["Questions"] = nameof(A_regression_is_accepted_on_purpose),
    };

    [Fact]
    public void Every_shell_block_is_typed_by_a_test()
    {
        Assert.Equal(TypedBy.Keys.Order(StringComparer.Ordinal), Readme.Typed.Select(block => block.Section).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(TypedBy.Values, test => Assert.NotNull(typeof(ReadmeTests).GetMethod(test)!.GetCustomAttribute<FactAttribute>()));
        Assert.All(Readme.Blocks.Except(Readme.Typed), block => Assert.DoesNotMatch(ShellLine(), block.Text));
    }

    [Fact]
    public void The_second_of_the_two_commands_is_the_one_that_CI_runs_with_this_test_in_it()
    {
        Assert.Equal((2, "dotnet test Gate.sln\n"), (Readme.TypedIn("Two commands").Count, Readme.TypedIn("Two commands")[1]));
        Assert.Contains("\ndotnet test Gate.sln ", File.ReadAllText(Path.Combine(Checkout.Root, ".ci", "run")), StringComparison.Ordinal);
    }

    // It builds Gate and measures; of the five minutes that it says, less to measure leaves one.
    [LongFact]
    public async Task The_two_commands_work_on_this_checkout()
    {
        var clone = packages.At("clone");
        (await Run.Command("git", Checkout.Root, [], ["clone", "--quiet", ".", clone])).Succeeded();
        var configuration = Path.Combine(clone, "gate.yml");
        await File.WriteAllTextAsync(configuration, (await File.ReadAllTextAsync(configuration))
            .Replace("Gate.Benchmarks.csproj }", "Gate.Benchmarks.csproj, filter: \"*Hash*\" }", StringComparison.Ordinal)
            .Replace("[time, allocated]", "[allocated]", StringComparison.Ordinal)
            .Replace("budget: { time: 3m }", "budget: { time: 30s, launches: { min: 2, max: 2 } }", StringComparison.Ordinal));

        var answer = (await Type(clone, Readme.TypedIn("Two commands")[0])).Succeeded();

        Assert.StartsWith("Gate passed", answer.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Every_command_of_the_first_minutes_works_as_it_is_written()
    {
        var blocks = Readme.TypedIn("In your repository");
        Assert.Equal(2, blocks.Count);
        var repository = new Repository(packages, "newcomer");
        repository.Write("bench/Shop.Benchmarks.csproj", Sources.Project());
        repository.Write("bench/Program.cs", Sources.Switcher);
        repository.Write("bench/Filling.cs", Sources.Benchmark("Filling"));
        await repository.Start();

        var installed = (await Type(repository.Root, blocks[0])).Succeeded();
        Sources.MeasureBriefly(repository);
        var checkedOnce = (await Type(repository.Root, blocks[1])).Succeeded();
        var version = (await repository.Dotnet("gate", "--version")).Succeeded();

        Assert.Contains("suite 'shop'", installed.Output, StringComparison.Ordinal);
        Assert.Contains("Gate passed: 1 unchanged.", checkedOnce.Output, StringComparison.Ordinal);
        Assert.Equal(packages.Version, version.Output.Trim());
    }

    // One machine stands in for the three that the comment speaks of.
    [UnixFact]
    public async Task Three_shards_of_a_run_are_merged_and_judged()
    {
        var block = Assert.Single(Readme.TypedIn("Machines"));
        var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((3, "dotnet gate run --shard 1/3 -o shard1.jsonl"), (lines.Length, lines[0].Split('#')[0].Trim()));
        var workshop = await Workshop.Begin(packages, "fleet", "parsing", "pools");
        foreach (var number in (string[])["2", "3"])
            (await workshop.Type(lines[0].Replace("1/3 -o shard1", $"{number}/3 -o shard{number}", StringComparison.Ordinal))).Succeeded();

        var answer = (await workshop.Type(block)).Succeeded();

        Assert.Contains("Gate passed: 2 unchanged.", answer.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_regression_is_accepted_on_purpose()
    {
        var lines = Assert.Single(Readme.TypedIn("Questions")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var workshop = await Workshop.Begin(packages, "purpose", "parsing");
        await workshop.Store();
        await workshop.Worsen();

        var failed = (await workshop.Type(lines[0])).Ended(1);
        (await workshop.Type(string.Join('\n', lines[1..]))).Succeeded();
        var passed = (await workshop.Type(lines[0])).Succeeded();

        Assert.StartsWith("Gate failed: 1 regression", failed.Output, StringComparison.Ordinal);
        Assert.StartsWith("Gate passed", passed.Output, StringComparison.Ordinal);
    }

    // tests/Gate.Package.Tests/Shown holds the report of a check, and make-picture.py, which draws its comment.
    [Fact]
    public async Task The_report_and_the_comment_that_it_shows_are_those_of_a_check()
    {
        var report = Path.Combine(Checkout.Root, "tests", "Gate.Package.Tests", "Shown", "report.json");

        var printed = (await Run.Command(packages.Command, Path.GetTempPath(), [], ["report", report, "--no-color"])).Succeeded().Output;
        var comment = (await Run.Command(packages.Command, Path.GetTempPath(), [], ["publish", report, "--dry-run"])).Succeeded().Output;

        var shown = Readme.Blocks.First(block => block.Section.Length == 0).Text;
        Assert.StartsWith(shown, printed, StringComparison.Ordinal);
        var picture = XDocument.Load(Path.Combine(Checkout.Root, ".github", "comment.svg"));
        var words = picture.Descendants().Where(element => element.Name.LocalName is "text" && element.Attribute("class")?.Value is not "frame").Select(element => element.Value).ToList();
        Assert.True(words.Count > 12, $"The picture has {words.Count} texts.");
        var plain = Marks().Replace(comment, "");
        Assert.All(words, word => Assert.Contains(word, plain, StringComparison.Ordinal));
    }

    private Task<Answer> Type(string folder, string block) => Run.Command(
        "bash",
        folder,
        [
            ("GATE_CACHE", packages.At("gate-cache")), ("GIT_AUTHOR_NAME", "Ada"), ("GIT_AUTHOR_EMAIL", "ada@example.org"), ("GIT_COMMITTER_NAME", "Ada"), ("GIT_COMMITTER_EMAIL", "ada@example.org"),
            ("MSBUILDDISABLENODEREUSE", "1"),
        ],
        ["-e", "-c", block]);

    [GeneratedRegex("^(dotnet|git|python3) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShellLine();

    // What Markdown renders rather than shows.
    [GeneratedRegex("[`*]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
