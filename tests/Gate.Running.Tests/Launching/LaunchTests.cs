using Gate.Core.Benchmarks;
using Gate.Running.Launching;

namespace Gate.Running.Tests.Launching;

[Collection(Workbenches.Name)]
public sealed class LaunchTests(Workbench workbench)
{
    [Theory]
    [InlineData("Kinds", "Kinds.Allocating.Thousand", 1024)]
    [InlineData("Kinds", "Kinds.Allocating.Nothing", 0)]
    [InlineData("Ignoring", "Ignoring.Older.Allocate(Blocks: 2)", 2024)]
    public async Task Allocated_bytes_are_exact(string project, string benchmark, double bytes)
    {
        var results = await workbench.Launched(project);

        var allocated = Assert.Single(Only(results, benchmark).Readings, reading => reading.Metric == Metric.Allocated);
        Assert.Equal([bytes], allocated.Values);
    }

    [Theory]
    [InlineData("Kinds.Generic<Int32>.Grow")]
    [InlineData("Kinds.Prepared.Sum")]
    [InlineData("Kinds.Prepared.OnceAnIteration")]
    [InlineData("Kinds.Waiting.Yield")]
    [InlineData("Kinds.Alike.Hash(Value: same) #2")]
    [InlineData("Kinds.OtherRuntimes.Spin")]
    [InlineData("Kinds.Spinning.Add(number: 1.5, text: \"a\\tb\", Rounds: 1000)")]
    public async Task Every_kind_of_benchmark_gives_the_iterations_of_the_recipe(string benchmark)
    {
        var results = await workbench.Launched("Kinds");

        var result = Only(results, benchmark);
        Assert.Equal("", result.Failure);
        Assert.Equal(3, Assert.Single(result.Readings, reading => reading.Metric == Metric.Time).Values.Count);
    }

    [Theory]
    [InlineData("Kinds", "Kinds.Throwing.Throw", "System.InvalidOperationException: The benchmark is tired.")]
    [InlineData("Kinds", "Kinds.ThrowingSetup.Spin", "System.IO.FileNotFoundException: No input file was found.")]
    [InlineData("Kinds", "Kinds.Twice.Spin", "Only 1 [GlobalSetupAttribute]")]
    [InlineData("Kinds", "Kinds.ThrowingSource", "The parameters are not to be had.")]
    [InlineData("Ignoring", "Ignoring.Failing.Throw", "System.InvalidOperationException: The older benchmark is tired.")]
    public async Task A_benchmark_that_fails_says_why_and_the_others_go_on(string project, string benchmark, string reason)
    {
        var results = await workbench.Launched(project);

        var failed = Only(results, benchmark);
        Assert.Contains(reason, failed.Failure, StringComparison.Ordinal);
        Assert.Empty(failed.Readings);
        Assert.Equal((await workbench.Listed(project)).Count, results.Count + (project == "Kinds" ? Workbench.Deadly.Count : 0));
        Assert.Contains(results, result => result.HasSucceeded);
    }

    [Fact]
    public async Task A_benchmark_that_is_not_there_fails()
    {
        var program = await workbench.Program("Kinds");

        var results = await workbench.Launch(program, Workbench.Quick, patience: null, "Kinds.Gone.Missing");

        Assert.Equal("System.InvalidOperationException: The program has no benchmark 'Kinds.Gone.Missing'.", Assert.Single(results).Failure);
    }

    [Theory]
    [InlineData("Kinds.Exiting.Exit", "exit code 3", "Leaving early.")]
    [InlineData("Kinds.Overflowing.Overflow", "signal 6", "Stack overflow")]
    public async Task A_process_that_dies_is_diagnosed_and_the_rest_go_on_in_a_new_one(string benchmark, string end, string lastWords)
    {
        var program = await workbench.Program("Kinds");

        var results = await workbench.Launch(program, Workbench.Quick, patience: null, "Kinds.Allocating.Nothing", benchmark, "Kinds.Allocating.Thousand");

        Assert.Equal([true, false, true], results.Select(result => result.HasSucceeded));
        Assert.Contains(end, results[1].Failure, StringComparison.Ordinal);
        Assert.Contains(lastWords, results[1].Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_benchmark_that_hangs_is_stopped_and_the_rest_go_on_in_a_new_process()
    {
        var program = await workbench.Program("Kinds");

        var results = await workbench.Launch(program, Workbench.Quick, TimeSpan.FromSeconds(8), "Kinds.Hanging.Hang", "Kinds.Allocating.Nothing");

        Assert.Equal([false, true], results.Select(result => result.HasSucceeded));
        Assert.Contains("did not end within 8 s", results[0].Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_benchmark_sees_neither_tokens_nor_the_hook_and_its_children_neither()
    {
        var program = await workbench.Program("Kinds");
        using var token = new TemporaryVariable("GITHUB_TOKEN", "secret");
        using var runner = new TemporaryVariable("ACTIONS_RUNTIME_TOKEN", "secret");
        using var own = new TemporaryVariable("GATE_CORPUS", "/somewhere");
        using var feed = new TemporaryVariable("NUGET_API_KEY", "secret");
        using var dotnet = new TemporaryVariable("DOTNET_FEED_TOKEN", "secret");
        using var cloud = new TemporaryVariable("AWS_SECRET_ACCESS_KEY", "secret");

        var results = await workbench.Launch(program, Workbench.Quick, patience: null, "Kinds.Seeing.Look");

        Assert.Equal("", Assert.Single(results).Failure);
    }

    [Fact]
    public async Task The_variables_of_the_recipe_reach_the_benchmark()
    {
        var program = await workbench.Program("Kinds");
        var recipe = Workbench.Quick with { EnvironmentVariables = new Dictionary<string, string>(StringComparer.Ordinal) { ["GREETING"] = "hello" } };

        var results = await workbench.Launch(program, recipe, patience: null, "Kinds.Configured.Look");

        Assert.Equal("", Assert.Single(results).Failure);
    }

    [Fact]
    public async Task Cancelling_stops_a_benchmark_that_hangs()
    {
        var program = await workbench.Program("Kinds");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        var launches = workbench.Launcher().Launch(program, [new BenchmarkId("suite", "Kinds.Hanging.Hang")], Workbench.Quick, cancellation: cancellation.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await launches.GetAsyncEnumerator().MoveNextAsync());
    }

    [Fact]
    public async Task A_pinned_process_still_sees_every_processor()
    {
        var program = await workbench.Program("Kinds");

        await using var process = await BenchmarkProcess.Start(program, new ProcessSettings(Recipe.Default.EnvironmentVariables, workbench.Logs, [0]), CancellationToken.None);

        Assert.Equal(Environment.ProcessorCount.ToString(), process.Hello[5]);
    }

    private static LaunchResult Only(IReadOnlyList<LaunchResult> results, string benchmark) =>
        Assert.Single(results, result => result.Benchmark == new BenchmarkId("suite", benchmark));
}
