using System.Diagnostics;
using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Recording;
using Gate.Running.Building;
using Gate.Running.Launching;

namespace Gate.Running.Tests.Launching;

[Collection(Workbenches.Name)]
public sealed class DuellingTests(Workbench workbench)
{
    private const string Sound = "Kinds.Allocating.Nothing";
    private const string Next = "Kinds.Allocating.Thousand";

    // The hook's own wait for a turn is as long as this, and a turn comes only after the other side's.
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(8);

    private static readonly Recipe Quick = Workbench.Quick with { Iterations = 5 };

    [Theory]
    [InlineData("Kinds", "Kinds.Allocating.Thousand")]
    [InlineData("Kinds", "Kinds.Prepared.OnceAnIteration")]
    [InlineData("Kinds", "Kinds.TwoJobs.Spin", "Unrolled")]
    [InlineData("Ignoring", "Ignoring.Older.Allocate(Blocks: 1)")]
    public async Task Both_sides_of_a_duel_take_the_same_number_of_turns(string project, string benchmark, string job = "")
    {
        var program = await workbench.Program(project);

        var results = await Duel(program, Workbench.Patience, new BenchmarkId("suite", benchmark, job));

        Assert.Equal([Side.Baseline, Side.Candidate], results.Select(result => result.Side));
        Assert.All(results, result => Assert.Equal("", result.Launch.Failure));
        Assert.All(results, result => Assert.Equal(Quick.Iterations, Times(result).Count));
        Assert.All(results.SelectMany(Times), time => Assert.True(double.IsFinite(time) && time >= 0));
    }

    [Fact]
    public async Task Benchmarks_duel_one_after_the_other_in_the_order_given()
    {
        var program = await workbench.Program("Kinds");

        var results = await Duel(program, Workbench.Patience, Id(Next), Id(Sound));

        Assert.Equal([Next, Next, Sound, Sound], results.Select(result => result.Launch.Benchmark.Name));
        Assert.Equal([[1024d], [1024d], [0d], [0d]], results.Select(result => result.Launch.Readings.Single(reading => reading.Metric == Metric.Allocated).Values));
    }

    [Fact]
    public async Task Two_benchmarks_of_one_build_duel_under_their_own_names_and_each_in_turns_of_its_own()
    {
        var program = await workbench.Program("Kinds");

        var results = new List<DuelResult>();
        await foreach (var result in new Duelling(workbench.Logs, Workbench.Patience).Duel(program, Id(Sound), Id(Next), Quick, seed: 1)) results.Add(result);

        Assert.Equal([(Side.Baseline, Sound), (Side.Candidate, Next)], results.Select(result => (result.Side, result.Launch.Benchmark.Name)));
        Assert.Equal([[0d], [1024d]], results.Select(result => result.Launch.Readings.Single(reading => reading.Metric == Metric.Allocated).Values));
        Assert.All(results, result => Assert.Equal(Quick.Iterations, Times(result).Count));
    }

    [Theory]
    [InlineData("Kinds.Throwing.Throw", "The benchmark is tired.")]
    [InlineData("Kinds.Exiting.Exit", "exit code 3")]
    [InlineData("Kinds.Hanging.Hang", "did not end within 8 s")]
    public async Task What_fails_on_both_sides_gives_both_failures_and_the_next_duel_is_fought(string benchmark, string reason)
    {
        var program = await workbench.Program("Kinds");

        var results = await Duel(program, Short, Id(benchmark), Id(Sound));

        Assert.Equal([benchmark, benchmark, Sound, Sound], results.Select(result => result.Launch.Benchmark.Name));
        Assert.All(results.Take(2), result => Assert.Contains(reason, result.Launch.Failure, StringComparison.Ordinal));
        Assert.All(results.Skip(2), result => Assert.Equal(Quick.Iterations, Times(result).Count));
    }

    [Theory]
    [InlineData("""throw new System.InvalidOperationException("Only here.")""", "Only here.")]
    [InlineData("System.Environment.Exit(4)", "exit code 4")]
    [InlineData("System.Threading.Thread.Sleep(-1)", "did not end within 8 s")]
    public async Task What_fails_on_one_side_gives_the_failure_of_that_side_only_and_the_next_duel_is_fought(string body, string reason)
    {
        var baseline = await workbench.Program("Kinds");
        var candidate = await Unsound(body);

        var results = await Duel(baseline, candidate, Short, Id(Next), Id(Sound));

        var failure = results[0];
        Assert.Equal((Side.Candidate, Next), (failure.Side, failure.Launch.Benchmark.Name));
        Assert.Contains(reason, failure.Launch.Failure, StringComparison.Ordinal);
        Assert.Equal([(Side.Baseline, Sound), (Side.Candidate, Sound)], results.Skip(1).Select(result => (result.Side, result.Launch.Benchmark.Name)));
        Assert.All(results.Skip(1), result => Assert.Equal(Quick.Iterations, Times(result).Count));
    }

    [Theory]
    [InlineData(Next)]
    [InlineData("Kinds.Hanging.Hang")]
    public async Task Cancelling_in_the_middle_leaves_no_process(string second)
    {
        var program = await workbench.Program("Kinds");
        var logs = Path.Combine(workbench.Logs, $"cancelled-{second}");
        using var cancellation = new CancellationTokenSource();
        var duels = new Duelling(logs, Workbench.Patience).Duel(program, program, [Id(Sound), Id(second)], Quick, seed: 1, cancellation.Token).GetAsyncEnumerator();
        await duels.MoveNextAsync();
        await duels.MoveNextAsync();
        var processes = ProcessesOf(logs);

        var fight = duels.MoveNextAsync().AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fight.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(2, processes.Count);
        Assert.All(processes, id => Assert.Throws<ArgumentException>(() => Process.GetProcessById(id)));
    }

    private static BenchmarkId Id(string benchmark) => new("suite", benchmark);

    private static IReadOnlyList<double> Times(DuelResult result) =>
        result.Launch.Readings.Single(reading => reading.Metric == Metric.Time).Values;

    private Task<IReadOnlyList<DuelResult>> Duel(BuiltProgram program, TimeSpan patience, params BenchmarkId[] benchmarks) =>
        Duel(program, program, patience, benchmarks);

    private async Task<IReadOnlyList<DuelResult>> Duel(BuiltProgram baseline, BuiltProgram candidate, TimeSpan patience, params BenchmarkId[] benchmarks)
    {
        var results = new List<DuelResult>();
        await foreach (var result in new Duelling(workbench.Logs, patience).Duel(baseline, candidate, benchmarks, Quick, seed: 1))
            results.Add(result);
        return results;
    }

    // The candidate's own build of the same program, in which one benchmark does not run to its end.
    private Task<BuiltProgram> Unsound(string body)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"unsound-{body.Length}");
        var checkout = workbench.NewCheckout(name, "Kinds");
        var source = Path.Combine(checkout, "Kinds", "Sound.cs");
        var changed = File.ReadAllText(source).Replace(
            "public byte[] Thousand() => new byte[1000];",
            $$"""public byte[] Thousand() { if (Work.Spin(1) != 7) {{body}}; return new byte[1000]; }""",
            StringComparison.Ordinal);
        File.WriteAllText(source, changed);
        return Builder.Build(workbench.Request("Kinds", checkout, output: Path.Combine(workbench.Folder, "out", name)), CancellationToken.None);
    }

    // Every process has a log that is named after its side and its id.
    private static IReadOnlyList<int> ProcessesOf(string logs) =>
        [.. Directory.EnumerateFiles(logs).Select(log => int.Parse(Path.GetFileNameWithoutExtension(log).Split('-')[1], CultureInfo.InvariantCulture))];
}
