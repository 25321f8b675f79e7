using System.Globalization;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Core.Testbeds;
using Gate.Running.Launching;
using Gate.Running.Launching.Processors;

namespace Gate.Running.Tests.Launching;

[Collection(Workbenches.Name)]
public sealed class PinningTests(Workbench workbench)
{
    [LinuxFact]
    public async Task Both_sides_of_a_duel_are_on_the_last_processor_that_Gate_may_use()
    {
        var program = await workbench.Program("Duels");

        var results = await DuelBench.Duel(Duelling(), program, program, DuelBench.Quick, DuelBench.Id("Duels.Single.Short"));

        Assert.Equal([Side.Baseline, Side.Candidate], results.Select(result => result.Side));
        Assert.All(results, result => Assert.Equal([Affinity.Allowed[^1]], result.Launch.Pinning.Cores));
        Assert.All(results, result => Assert.Equal("", result.Launch.Pinning.Doubt));
    }

    [LinuxFact]
    public async Task The_processors_asked_for_are_the_ones_used()
    {
        var program = await workbench.Program("Duels");
        var duelling = new Duelling(workbench.Logs, Workbench.Patience, new Placement([Affinity.Allowed[0]], IsUrgent: false));

        var results = await DuelBench.Duel(duelling, program, program, DuelBench.Quick, DuelBench.Id("Duels.Single.Short"));

        Assert.All(results, result => Assert.Equal([Affinity.Allowed[0]], result.Launch.Pinning.Cores));
    }

    [LinuxFact]
    public async Task A_processor_that_is_not_there_is_said_and_the_duel_is_fought()
    {
        var program = await workbench.Program("Duels");
        var duelling = new Duelling(workbench.Logs, Workbench.Patience, new Placement([5000], IsUrgent: false));

        var results = await DuelBench.Duel(duelling, program, program, DuelBench.Quick, DuelBench.Id("Duels.Single.Short"));

        Assert.Equal(2, results.Count);
        Assert.All(results, result => Assert.True(result.Launch.HasSucceeded));
        Assert.All(results, result => Assert.False(result.Launch.Pinning.IsPinned));
        Assert.All(results, result => Assert.Contains("5000", result.Launch.Pinning.Doubt, StringComparison.Ordinal));
    }

    [LinuxFact]
    public async Task After_the_last_turn_every_thread_may_use_all_processors_again()
    {
        var program = await workbench.Program("Duels");
        var logs = Path.Combine(workbench.Logs, "released");
        var duels = new Duelling(logs, Workbench.Patience).Duel(program with { Side = Side.Baseline }, program, [DuelBench.Id("Duels.Single.Short")], DuelBench.Quick, seed: 1).GetAsyncEnumerator();

        await duels.MoveNextAsync();
        var masks = DuelBench.Processes(logs).Values.SelectMany(LinuxThreads.Of).Select(LinuxThreads.Cores).Where(cores => cores.Count > 0).ToList();

        Assert.True(duels.Current.Launch.Pinning.IsPinned);
        Assert.True(masks.Count > 10);
        Assert.All(masks, cores => Assert.Equal(Affinity.Allowed, cores));
        await duels.DisposeAsync();
    }

    [LinuxFact]
    public void A_processor_that_Gate_may_not_use_is_refused_with_those_that_it_may()
    {
        var refused = Assert.Throws<GateException>(() => Placement.Of(new Pin([Affinity.Allowed[0], 5000], Node: null, PinPriority.Normal)));

        Assert.Equal(Codes.CoreNotUsable, Assert.Single(refused.Diagnostics).Code);
        Assert.Contains("names processor 5000; Gate may use " + CoreList.Text(Affinity.Allowed), refused.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void A_node_that_is_not_there_is_refused() =>
        Assert.Equal(Codes.CoreNotUsable, Assert.Throws<GateException>(() => Placement.Of(new Pin([], Node: 4000, PinPriority.Normal))).Diagnostics[0].Code);

    [LinuxFact]
    public void What_is_not_pinned_is_where_Gate_puts_it() => Assert.Equal(Placement.Free.IsUrgent, Placement.Of(Pin.None).IsUrgent);

    [Fact]
    public async Task A_pinned_program_sees_as_many_processors_as_before()
    {
        var program = await workbench.Program("Duels");
        var processors = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        var recipe = DuelBench.Quick with { EnvironmentVariables = new Dictionary<string, string>(StringComparer.Ordinal) { ["PROCESSORS"] = processors } };

        var results = await DuelBench.Duel(Duelling(), program, program, recipe, DuelBench.Id("Duels.Seeing.Look"));

        Assert.All(results, result => Assert.Equal("", result.Launch.Failure));
        Assert.Equal(2, results.Count);
    }

    [LinuxFact]
    public async Task A_whole_launch_is_on_the_processors_it_was_given()
    {
        var program = await workbench.Program("Duels");
        IReadOnlyList<int> cores = [Affinity.Allowed[^1]];

        await using var launches = new Launcher(workbench.Logs, Workbench.Patience, new Placement(cores, IsUrgent: false)).Launch(program, [DuelBench.Id("Duels.Single.Short")], Workbench.Quick).GetAsyncEnumerator();
        await launches.MoveNextAsync();

        Assert.Equal(cores, launches.Current.Pinning.Cores);
        Assert.Equal("", launches.Current.Failure);
    }

    [LinuxFact]
    public async Task What_works_on_several_processors_is_left_on_all_of_them_in_every_duel()
    {
        var program = await workbench.Program("Duels");
        var duelling = Duelling();

        var first = await DuelBench.Duel(duelling, program, program, DuelBench.Quick, DuelBench.Id("Duels.Several.Both"));
        var second = await DuelBench.Duel(duelling, program, program, DuelBench.Quick, DuelBench.Id("Duels.Several.Both"));

        Assert.Equal(4, first.Concat(second).Count());
        Assert.All(first.Concat(second), result => Assert.Equal((false, "It works on several processors at once, so both sides may use all of them."), (result.Launch.Pinning.IsPinned, result.Launch.Pinning.Doubt)));
        Assert.All(first.Concat(second), result => Assert.Equal(DuelBench.Quick.Iterations, DuelBench.Times(result).Count));
    }

    [Fact]
    public async Task From_its_second_duel_on_a_benchmark_takes_as_many_turns_as_fit_into_the_time()
    {
        var program = await workbench.Program("Duels");
        var duelling = Duelling();
        var recipe = DuelBench.Quick with { Iterations = Recipe.FewestTurns + 5, TurnsTime = TimeSpan.FromTicks(1) };

        var first = await DuelBench.Duel(duelling, program, program, recipe, DuelBench.Id("Duels.Single.Short"));
        var second = await DuelBench.Duel(duelling, program, program, recipe, DuelBench.Id("Duels.Single.Short"));

        Assert.All(first, result => Assert.Equal(recipe.Iterations, DuelBench.Times(result).Count));
        Assert.All(second, result => Assert.Equal(Recipe.FewestTurns, DuelBench.Times(result).Count));
    }

    [LinuxFact]
    public async Task A_side_that_works_while_it_should_wait_is_noticed()
    {
        var program = await workbench.Program("Duels");

        var results = await DuelBench.Duel(Duelling(), program, program, DuelBench.Quick, DuelBench.Id("Duels.Restless.Spin"), DuelBench.Id("Duels.Single.Short"));

        Assert.All(results.Take(2), result => Assert.True(result.Launch.WorkedWhileWaiting > 0.5));
        Assert.All(results.Take(2), result => Assert.Contains(result.Launch.Warnings, warning => warning.StartsWith("While one side measured, the other worked", StringComparison.Ordinal)));
    }

    private Duelling Duelling() => new(workbench.Logs, Workbench.Patience);
}
