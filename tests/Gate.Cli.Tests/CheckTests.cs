namespace Gate.Cli.Tests;

/// <summary>The main job from end to end. Times are the machine's: nothing is claimed of their verdicts.</summary>
public sealed class CheckTests(CheckedRepository repository) : IClassFixture<CheckedRepository>
{
    [Fact]
    public async Task One_more_object_an_operation_is_a_regression_of_that_benchmark_and_of_no_other()
    {
        var (answer, _) = await repository.Hungrier;

        var allocated = answer.Findings.Where(finding => (string?)finding["metric"] == "allocated").ToList();
        var regression = Assert.Single(allocated, finding => (string?)finding["verdict"] == "regression");
        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("fail", (string?)answer.Report["outcome"]);
        Assert.Equal("Buffers.Fill", (string?)regression["benchmark"]);
        Assert.Equal(24, (double)regression["candidate"]!["value"]! - (double)regression["baseline"]!["value"]!);
        Assert.Equal("unchanged", (string?)Assert.Single(allocated, finding => (string?)finding["benchmark"] == "Buffers.Sum")["verdict"]);
    }

    [Fact]
    public async Task A_run_file_replays_to_the_same_report_byte_for_byte()
    {
        var (answer, runFile) = await repository.Hungrier;

        var first = await repository.Run("report", runFile, "--format", "json");
        var second = await repository.Run("report", runFile, "--format", "json");

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(answer.Output, first.Output);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_page_of_a_run_file_holds_the_rounds_and_launches_of_both_sides()
    {
        var (_, runFile) = await repository.Hungrier;

        var answer = await repository.Run("report", runFile, "--format", "html");

        Assert.Equal(0, answer.ExitCode);
        var data = System.Text.Json.Nodes.JsonNode.Parse(answer.Output.Split("id=\"data\">")[1].Split("</script>")[0])!;
        var time = Assert.Single(data["rows"]!.AsArray(), row => (string?)row!["n"] == "Buffers.Sum" && (string?)row["m"] == "time")!;
        Assert.True(time["d"]!.AsArray().Count >= 5);
        Assert.Equal(time["ev"]!["a"]!.AsArray().Count, time["ev"]!["b"]!.AsArray().Count);
        Assert.Equal("Gate failed", answer.Output.Split("<h1>")[1][.."Gate failed".Length]);
    }

    [Fact]
    public async Task A_run_file_is_judged_again_to_be_published_with_its_seed_and_the_time_it_took()
    {
        var (check, runFile) = await repository.Hungrier;
        var regressions = check.Findings.Count(finding => (string?)finding["verdict"] == "regression");

        var answer = await repository.Run("publish", runFile);

        Assert.Equal(0, answer.ExitCode);
        Assert.StartsWith($"### ❌ Gate failed: {regressions} regression", answer.Output, StringComparison.Ordinal);
        Assert.Matches("- Reproduce: `dotnet gate check --base [0-9a-f]{40} --seed [0-9]+`\n", answer.Output);
        Assert.Matches("- time taken: [0-9]+ (s|min [0-9]+ s)\n", answer.Output);
    }

    [Fact]
    public async Task A_benchmark_that_was_removed_is_missing_and_fails_the_check()
    {
        var answer = await repository.Changed(CheckedRepository.Source, "[Benchmark]\n    public int Sum()", "public int Sum()", "check", "--format", "json", "--filter", "*Sum*");

        Assert.Equal(1, answer.ExitCode);
        Assert.NotEmpty(answer.Findings);
        Assert.All(answer.Findings, finding => Assert.Equal(("Buffers.Sum", "missing"), ((string?)finding["benchmark"], (string?)finding["verdict"])));
    }

    [Fact]
    public async Task A_benchmark_that_throws_has_failed_and_fails_the_check()
    {
        var answer = await repository.Changed(
            CheckedRepository.Source, "var sum = 0;", "var sum = 0; if (Kept == null) throw new System.InvalidOperationException(\"No sum today.\");", "check", "--format", "json", "--filter", "*Sum*");

        Assert.Equal(1, answer.ExitCode);
        Assert.NotEmpty(answer.Findings);
        Assert.All(answer.Findings, finding => Assert.Equal("failed", (string?)finding["verdict"]));
        Assert.All(answer.Findings, finding => Assert.Contains("No sum today.", (string?)finding["reason"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("catch: 30%", "catch: 30 percent", "7,34")]
    [InlineData("policy:", "polciy:", "5,1")]
    public async Task A_broken_configuration_cannot_be_judged_and_says_where(string text, string replacement, string place)
    {
        var answer = await repository.Changed("gate.yml", text, replacement, "check");

        Assert.Equal(2, answer.ExitCode);
        Assert.Empty(answer.Output);
        Assert.Matches($@"gate\.yml\({place}\): error GATE1[0-9]{{3}}: ", answer.Error);
    }

    [Fact]
    public async Task A_candidate_that_does_not_compile_cannot_be_judged_and_the_file_is_named()
    {
        var answer = await repository.Changed(CheckedRepository.Source, "return sum;", "return sums;", "check");

        Assert.Equal(2, answer.ExitCode);
        Assert.Empty(answer.Output);
        Assert.Contains("the candidate does not build", answer.Error, StringComparison.Ordinal);
        Assert.Matches(@"Buffers\.cs\(15,[0-9]+\): CS0103: ", answer.Error);
    }

    [Fact]
    public async Task A_filter_that_matches_nothing_cannot_be_judged()
    {
        var answer = await repository.Changed(CheckedRepository.Source, "500", "501", "check", "--filter", "nothing*");

        Assert.Equal(2, answer.ExitCode);
        Assert.Empty(answer.Output);
        Assert.Contains("'nothing*'", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_shallow_clone_without_the_base_everything_is_incomparable_and_the_report_says_how_to_fetch_it()
    {
        var answer = await repository.InShallowClone("check", "--format", "json", "--filter", "*Fill*");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal("warn", (string?)answer.Report["outcome"]);
        Assert.All(answer.Findings, finding => Assert.Equal("incomparable", (string?)finding["verdict"]));
        Assert.Contains("fetch-depth: 0", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_option_is_not_taken_for_a_suite()
    {
        var answer = await repository.Run("check", "--filtre", "*");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("There is no option '--filtre'", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stored_mode_needs_something_stored()
    {
        var answer = await repository.Changed(CheckedRepository.Source, "500", "501", "check", "--mode", "stored");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("error GATE5009: ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_builds_of_one_checkout_qualify_the_machine()
    {
        var answer = await repository.Changed(CheckedRepository.Source, "500", "501", "testbed", "qualify", "--duels", "5", "--filter", "*Fill*");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("Buffers.Fill", answer.Output, StringComparison.Ordinal);
        Assert.Contains("of 200 virtual gates on unchanged code", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_is_not_measured_from_uncommitted_changes()
    {
        var answer = await repository.Changed(CheckedRepository.Source, "500", "501", "baseline", "update");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("uncommitted changes", answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(repository.Root, "baselines")));
    }
}
