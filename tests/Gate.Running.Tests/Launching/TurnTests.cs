using Gate.Core.Recording;
using Gate.Running.Launching;
using Gate.Running.Launching.Processors;

namespace Gate.Running.Tests.Launching;

[Collection(Workbenches.Name)]
public sealed class TurnTests(Workbench workbench)
{
    [Theory]
    [InlineData("Duels.Varied.Sum(number: 2, word: \"two\")")]
    [InlineData("Duels.Varied.Later")]
    [InlineData("Duels.Varied.Soon")]
    public async Task Arguments_and_asynchronous_benchmarks_duel(string benchmark)
    {
        var program = await workbench.Program("Duels");

        var results = await DuelBench.Duel(new Duelling(workbench.Logs, Workbench.Patience), program, program, DuelBench.Quick, DuelBench.Id(benchmark));

        Assert.Equal([Side.Baseline, Side.Candidate], results.Select(result => result.Side));
        Assert.All(results, result => Assert.Equal("", result.Launch.Failure));
        Assert.All(results, result => Assert.True(result.Launch.WasStepped));
        Assert.All(results, result => Assert.Equal(DuelBench.Quick.Iterations, DuelBench.Times(result).Count));
    }

    [Theory]
    [InlineData(3, 6)]
    [InlineData(6, 3)]
    public async Task A_side_with_more_turns_takes_the_rest_alone(int baselineTurns, int candidateTurns)
    {
        var program = await workbench.Program("Duels");
        await using var baseline = await Start();
        await using var candidate = await Start();
        var duel = new Duel(Duellist(Side.Baseline, baseline, baselineTurns), Duellist(Side.Candidate, candidate, candidateTurns));

        var results = await duel.Fight(Ground.Of([]), new Random(1), CancellationToken.None);

        Assert.Equal([baselineTurns, candidateTurns], results.Select(result => DuelBench.Times(result).Count));
        Assert.True(duel.LeavesBothFree);

        Task<BenchmarkProcess> Start() => BenchmarkProcess.Start(program, new ProcessSettings(DuelBench.Quick.EnvironmentVariables, workbench.Logs, []), CancellationToken.None);

        Duellist Duellist(Side side, BenchmarkProcess process, int turns) => new(side, process, DuelBench.Id("Duels.Single.Short"),
            RunCommand.Stepped(DuelBench.Id("Duels.Single.Short"), DuelBench.Quick with { Iterations = turns }, dropped: 0, invocations: 0, Workbench.Patience, workbench.Logs), Workbench.Patience);
    }

    [Theory]
    [InlineData("Duels", "Duels.Single.Short")]
    [InlineData("Ignoring", "Ignoring.Older.Allocate(Blocks: 1)")]
    public async Task From_the_second_duel_on_both_sides_do_the_same_in_a_turn(string project, string benchmark)
    {
        var program = await workbench.Program(project);
        var duelling = new Duelling(workbench.Logs, Workbench.Patience);

        var first = await DuelBench.Duel(duelling, program, program, DuelBench.Quick, DuelBench.Id(benchmark));
        var second = await DuelBench.Duel(duelling, program, program, DuelBench.Quick, DuelBench.Id(benchmark));

        Assert.All(first, result => Assert.True(result.Launch.Invocations > 1));
        Assert.Equal(second[0].Launch.Invocations, second[1].Launch.Invocations);
        Assert.Equal(0, second[0].Launch.Invocations % 16);
        Assert.All(second, result => Assert.Equal(DuelBench.Quick.Iterations, DuelBench.Times(result).Count));
    }

    [Theory]
    [InlineData("Kinds.TwoJobs.Spin", "Unrolled", 64)]
    [InlineData("Kinds.Prepared.OnceAnIteration", "", 1)]
    public async Task A_number_of_calls_that_the_author_fixed_stays(string benchmark, string job, long invocations)
    {
        var program = await workbench.Program("Kinds");
        var duelling = new Duelling(workbench.Logs, Workbench.Patience);

        var first = await DuelBench.Duel(duelling, program, program, DuelBench.Quick, DuelBench.Id(benchmark, job));
        var second = await DuelBench.Duel(duelling, program, program, DuelBench.Quick, DuelBench.Id(benchmark, job));

        Assert.Equal(4, first.Concat(second).Count());
        Assert.All(first.Concat(second), result => Assert.Equal(invocations, result.Launch.Invocations));
    }

    [Fact]
    public async Task Where_nothing_can_be_written_a_duel_ends_in_results_or_in_a_diagnosis()
    {
        var program = await workbench.Program("Duels");
        var file = Path.Combine(workbench.Folder, "a-file");
        await File.WriteAllTextAsync(file, "");

        var results = await DuelBench.Duel(new Duelling(Path.Combine(file, "logs"), Workbench.Patience), program, program, DuelBench.Quick, DuelBench.Id("Duels.Single.Short"));

        Assert.Equal(2, results.Count);
        Assert.All(results, result => Assert.True(result.Launch.HasSucceeded || result.Launch.Failure.Contains(file, StringComparison.Ordinal), result.Launch.Failure));
    }
}
