using System.Text.RegularExpressions;
using Gate.Cli.Tests;

namespace Gate.Package.Tests;

/// <summary>The examples that help shows, typed as it shows them.</summary>
[Collection(nameof(Packages))]
public sealed partial class ExampleTests(Packages packages)
{
    // What is not typed here: why, and the file of the test that runs it, with what it says there.
    private static readonly Dictionary<string, (string Why, string File, string Says)> RunElsewhere = new(StringComparer.Ordinal)
    {
        ["dotnet gate testbed qualify"] = ("It builds a benchmark project twice and measures for minutes.", "Gate.Cli.Tests/CheckTests.cs", "\"testbed\", \"qualify\""),
        ["dotnet gate testbed qualify pools --duels 30"] = ("The same.", "Gate.Cli.Tests/CheckTests.cs", "\"testbed\", \"qualify\""),
        ["dotnet gate testbed tune --undo"] = ("It would undo what the owner of this machine has tuned.", "Gate.Testbeds.Tests/Tuning/RestorerTests.cs", "Restorer.Undo("),
        ["dotnet gate bisect Shop.Orders.Parse --good v1.0 --bad main"] = ("It builds and measures many commits.", "Gate.Cli.Tests/BisectTests.cs", "\"bisect\", \"./work.sh\", \"--good\", \"first\", \"--bad\""),
        ["dotnet gate analyze --suite pools -o analysis.html"] = ("It builds a benchmark project and measures.", "Gate.Cli.Tests/AnalyzeTests.cs", "repository.Run(\"analyze\""),
        ["dotnet gate profile collect -- dotnet bin/Release/net10.0/App.dll"] = ("It needs a program.", "Gate.Cli.Tests/ProfileCollectTests.cs", "\"profile\", \"collect\", \"-o\""),
        ["dotnet gate profile collect -o profile.pb.gz -- dotnet bin/Release/net10.0/App.dll"] = ("The same.", "Gate.Cli.Tests/ProfileCollectTests.cs", "\"profile\", \"collect\", \"-o\""),
        ["dotnet gate profile collect --pid 4711 --kind heap -o heap.pb.gz"] = ("It needs a program that runs.", "Gate.Cli.Tests/ProfileCollectTests.cs", "\"--pid\""),
        ["dotnet gate publish --artifact gate"] = ("It needs a run of GitHub Actions with an artifact.", "Gate.Cli.Tests/PublishedWorkflow.cs", "\"publish\", \"--artifact\", \"gate\""),
    };

    [UnixFact]
    public async Task Every_example_of_every_help_works_as_it_is_typed()
    {
        var workshop = await Workshop.Complete(packages, "examples");
        var small = await Workshop.Begin(packages, "small", "parsing");
        small.AddArtifacts("BenchmarkDotNet.Artifacts");
        var examples = await Examples();
        var faults = new List<string>();

        foreach (var example in examples.Where(example => !RunElsewhere.ContainsKey(example)))
        {
            await workshop.Reset();
            if (example.StartsWith("dotnet gate baseline update --commit", StringComparison.Ordinal)) (await workshop.Type("dotnet gate baseline update --launches 1")).Succeeded();
            workshop.Provide("report.json", example.Contains("accept", StringComparison.Ordinal) ? "regressed.json" : "passed.json");

            // Which suite results belong to is plain where there is one.
            var answer = await (example is "dotnet gate import BenchmarkDotNet.Artifacts/results" ? small : workshop).Type(example);

            // A machine that is not fit to measure is no fault of the example.
            var isExpected = answer.ExitCode == 0 || (example.Contains("--require", StringComparison.Ordinal) && answer.ExitCode == 2);
            if (!isExpected) faults.Add($"{example}: exit code {answer.ExitCode}\n{answer.Output}{answer.Error}");
        }

        Assert.True(examples.Count > 30, $"{examples.Count} examples were found.");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty(RunElsewhere.Keys.Except(examples, StringComparer.Ordinal));
        Assert.Contains("_dotnet_gate", await File.ReadAllTextAsync(Path.Combine(workshop.Root, ".bashrc")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_typed_here_is_run_by_another_test() => Assert.All(RunElsewhere, example => Assert.Contains(
        example.Value.Says, File.ReadAllText(Path.Combine(Checkout.Root, "tests", example.Value.File)), StringComparison.Ordinal));

    private async Task<IReadOnlyList<string>> Examples(params string[] words)
    {
        var help = (await Run.Command(packages.Command, Path.GetTempPath(), [], [.. words, "--help"])).Succeeded().Output.ReplaceLineEndings("\n");
        var examples = ExampleSection().Match(help).Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Said().Replace(line.Trim(), "")).ToList();
        Assert.True(examples.Count > 0, $"The help of 'dotnet gate {string.Join(' ', words)}' has no example.");
        foreach (Match command in Subcommand().Matches(help)) examples.AddRange(await Examples([.. words, command.Groups["name"].Value]));
        return [.. examples.Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^ *Example:\n(?<lines>( +dotnet gate.*\n)+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExampleSection();

    // What an example is said to do stands after three blanks.
    [GeneratedRegex("   .*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Said();

    // Below "Commands:", two blanks deep; what it does follows in another column.
    [GeneratedRegex(@"(?<=^Commands:\n(.*\n)*)^  (?<name>[a-z]+)\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subcommand();
}
