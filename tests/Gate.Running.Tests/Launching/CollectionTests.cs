using Gate.Core.Benchmarks;
using Gate.Hook.Talking;
using Gate.Running.Launching;

namespace Gate.Running.Tests.Launching;

/// <summary>Benchmarks whose collections are part of what they cost.</summary>
[Collection(Workbenches.Name)]
public sealed class CollectionTests(Workbench workbench)
{
    [Fact]
    public async Task The_first_duel_that_meets_heavy_collections_is_fought_again_with_them_and_later_ones_only_so()
    {
        var marks = Directory.CreateDirectory(Path.Combine(workbench.Folder, "collecting")).FullName;
        var recipe = DuelBench.Quick with
        {
            CollectsAround = false,
            SpreadsPauses = true,
            EnvironmentVariables = new Dictionary<string, string>(StringComparer.Ordinal) { ["MARKER"] = marks },
        };
        var program = await workbench.Program("Duels");
        var duelling = new Duelling(workbench.Logs, Workbench.Patience);

        var first = await DuelBench.Duel(duelling, program, program, recipe, DuelBench.Id("Duels.Collecting.Collect"));
        var prepared = Directory.EnumerateFiles(marks).ToDictionary(file => file, file => File.ReadAllLines(file).Length);
        var second = await DuelBench.Duel(duelling, program, program, recipe, DuelBench.Id("Duels.Collecting.Collect"));

        Assert.Equal([2, 2], prepared.Values);
        Assert.Equal([1, 1], Directory.EnumerateFiles(marks).Where(file => !prepared.ContainsKey(file)).Select(file => File.ReadAllLines(file).Length));
        Assert.All(first.Concat(second), result => Assert.Equal("", result.Launch.Failure));
        Assert.All(first.Concat(second), result => Assert.Equal(recipe.Iterations, DuelBench.Times(result).Count));
    }

    [Fact]
    public async Task A_process_tells_what_its_collections_cost()
    {
        await using var process = await BenchmarkProcess.Start(await workbench.Program("Duels"), new ProcessSettings(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["MARKER"] = workbench.Logs }, workbench.Logs, []), CancellationToken.None);
        var benchmark = new BenchmarkId("suite", "Duels.Collecting.Collect");
        var recipe = Recipe.Duel.For(new CollectionLoad(Share: 0.5, PerSecond: 100)) with { Iterations = 3, WarmUps = 3 };
        await process.Send(RunCommand.Stepped(benchmark, recipe, dropped: 0, invocations: 2, Workbench.Patience, workbench.Logs).Fields, CancellationToken.None);

        var results = new RawResults();
        var pauses = new List<double>();
        string[] line;
        do
        {
            line = await process.Receive(Workbench.Patience, CancellationToken.None);
            if (line[0] == Protocol.Ready) await process.Send([Protocol.Step], CancellationToken.None);
            if (line[0] == Protocol.Result) results.Add(line);
            if (line is [Protocol.Result, Protocol.Pause, var pause]) pauses.Add(double.Parse(pause, System.Globalization.CultureInfo.InvariantCulture));
        }
        while (line[0] is not (Protocol.Done or Protocol.Failed));

        Assert.Equal([Protocol.Done], line);
        Assert.Equal(3, pauses.Count);
        Assert.All(pauses, pause => Assert.True(pause > 0));
        var load = Assert.NotNull(results.Collections);
        Assert.InRange(load.Share, 0.02, 1);
        Assert.True(load.IsHeavy);
    }

    [Fact]
    public void Pauses_are_spread_over_the_iterations_by_their_operations()
    {
        var results = new RawResults();
        foreach (var (operations, nanoseconds) in new[] { ("10", "100"), ("10", "1120"), ("20", "210"), ("10", "90") })
            results.Add([Protocol.Result, Protocol.Time, "Workload", "Actual", operations, nanoseconds]);
        foreach (var pause in new[] { "0", "1000", "0", "0" })
            results.Add([Protocol.Result, Protocol.Pause, pause]);

        Assert.Equal([30, 32, 30.5, 29], Assert.Single(results.Readings).Values);
    }

    [Fact]
    public void Pauses_of_fewer_iterations_than_there_were_are_not_spread()
    {
        var results = new RawResults();
        results.Add([Protocol.Result, Protocol.Time, "Workload", "Actual", "10", "100"]);
        results.Add([Protocol.Result, Protocol.Time, "Workload", "Actual", "10", "1120"]);
        results.Add([Protocol.Result, Protocol.Pause, "1000"]);

        Assert.Equal([10, 112], Assert.Single(results.Readings).Values);
    }

    [Theory]
    [InlineData(0.019, 1000, 5)]
    [InlineData(0.02, 100, 5)]
    [InlineData(0.1, 50, 10)]
    [InlineData(0.7, 30, 25)]
    public void Turns_are_as_long_as_it_takes_that_one_collection_more_is_little(double share, double perSecond, double turnMilliseconds)
    {
        var recipe = Recipe.Duel.For(new CollectionLoad(share, perSecond));

        Assert.Equal(turnMilliseconds, recipe.IterationTime.TotalMilliseconds, 3);
    }

    [Fact]
    public void Where_one_side_cannot_tell_its_pauses_none_are_spread()
    {
        var load = new CollectionLoad(0.5, 10);

        Assert.False(CollectionLoad.Heavier(load, null).IsHeavy);
        Assert.False(CollectionLoad.Heavier(null, load).IsHeavy);
        Assert.Equal(load, CollectionLoad.Heavier(load, new CollectionLoad(0, 0)));
    }
}
