using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using Gate.Core.Recording;
using Gate.Hook.Talking;
using Gate.Running.Launching;

namespace Gate.Running.Tests.Launching;

/// <summary>A side that never comes back from the middle of its turn. No test waits for the launch timeout of an hour.</summary>
[Collection(Workbenches.Name)]
public sealed class BlockedDuelTests(Workbench workbench)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    // Far more than any of these ends takes, far less than the hour.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [LinuxFact]
    public async Task A_side_that_is_killed_in_the_middle_of_its_turn_ends_the_duel_and_leaves_nothing() => await End(
        blocked => Signal("KILL", blocked), "was ended by signal 9");

    [LinuxFact]
    public async Task A_side_that_is_stopped_in_the_middle_of_its_turn_is_told_from_one_that_hangs_and_leaves_nothing() => await End(
        blocked => Signal("STOP", blocked), "Somebody stopped its process");

    [LinuxFact]
    public async Task A_side_that_hangs_in_the_middle_of_its_turn_is_given_up_after_many_times_the_longest_turn_before() => await End(
        _ => { }, "did not end within 5 s");

    [LinuxFact]
    public async Task A_cancelled_turn_leaves_nothing_of_either_side()
    {
        using var cancellation = new CancellationTokenSource();
        var (fight, marker, logs) = await Begin("cancelled", cancellation.Token);
        await WaitFor(marker);
        var processes = DuelBench.Processes(logs);
        var alive = processes.Values.Select(DuelBench.Living).ToList();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fight.WaitAsync(TimeSpan.FromSeconds(2)));

        Assert.All(alive, living => Assert.Equal(2, living.Count));
        Assert.All(processes.Values, process => Assert.Empty(DuelBench.Living(process)));
    }

    [LinuxFact]
    public async Task When_Gate_itself_dies_a_benchmark_and_what_it_started_die_as_well()
    {
        var program = await workbench.Program("Duels");
        var marker = Path.Combine(workbench.Folder, "orphan.marker");
        var name = Path.Combine(Path.GetTempPath(), $"gate-{Guid.NewGuid():N}"[..21]);
        var pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        var settings = new ProcessSettings(new Dictionary<string, string>(StringComparer.Ordinal) { ["MARKER"] = marker }, workbench.Logs, []);
        using var process = Spawner.Spawn(program, settings, name);
        await pipe.WaitForConnectionAsync().WaitAsync(Patience);
        var command = RunCommand.Whole(DuelBench.Id("Duels.Blocking.Block"), Workbench.Quick with { Iterations = 10 }, workbench.Logs);
        await pipe.WriteAsync(Encoding.UTF8.GetBytes(Protocol.Join([.. command.Fields]) + "\n"));
        await WaitFor(marker);
        var living = DuelBench.Living(process.Id);

        await pipe.DisposeAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        var elapsed = Stopwatch.StartNew();
        while (DuelBench.Living(process.Id).Count > 0 && elapsed.Elapsed < Patience) await Task.Delay(20);

        Assert.Equal(2, living.Count);
        Assert.Empty(DuelBench.Living(process.Id));
    }

    private async Task End(Action<int> end, string reason)
    {
        var (fight, marker, logs) = await Begin(reason[..10].Replace(' ', '-'), CancellationToken.None);
        var blocked = await WaitFor(marker);
        var processes = DuelBench.Processes(logs);

        end(blocked);
        var results = await fight.WaitAsync(Patience);

        var (side, launch) = results[0];
        Assert.Equal(blocked, processes[side]);
        Assert.StartsWith($"Duels.Blocking.Block, {(side == Side.Baseline ? "the base" : "the candidate")}, turn ", launch.Failure, StringComparison.Ordinal);
        Assert.Contains(reason, launch.Failure, StringComparison.Ordinal);
        Assert.True(launch.WasStepped);
        Assert.Equal(["Duels.Single.Short", "Duels.Single.Short"], results.Skip(1).Select(result => result.Launch.Benchmark.Name));
        Assert.All(results.Skip(1), result => Assert.True(result.Launch.HasSucceeded));
        Assert.All(processes.Values, process => Assert.Empty(DuelBench.Living(process)));
    }

    private async Task<(Task<IReadOnlyList<DuelResult>> Fight, string Marker, string Logs)> Begin(string name, CancellationToken cancellation)
    {
        var program = await workbench.Program("Duels");
        var logs = Path.Combine(workbench.Logs, name);
        var marker = Path.Combine(workbench.Folder, $"{name}.marker");
        var recipe = DuelBench.Quick with { EnvironmentVariables = new Dictionary<string, string>(StringComparer.Ordinal) { ["MARKER"] = marker } };
        return (Fight(), marker, logs);

        async Task<IReadOnlyList<DuelResult>> Fight()
        {
            var results = new List<DuelResult>();
            await foreach (var result in new Duelling(logs, Hour).Duel(program with { Side = Side.Baseline }, program, [DuelBench.Id("Duels.Blocking.Block"), DuelBench.Id("Duels.Single.Short")], recipe, seed: 1, cancellation))
                results.Add(result);
            return results;
        }
    }

    private static async Task<int> WaitFor(string marker)
    {
        var elapsed = Stopwatch.StartNew();
        while (!File.Exists(marker))
        {
            Assert.True(elapsed.Elapsed < Patience, "No side came to its sixth operation.");
            await Task.Delay(20);
        }

        return int.Parse(await File.ReadAllTextAsync(marker), CultureInfo.InvariantCulture);
    }

    private static void Signal(string name, int process) =>
        Process.Start("kill", [$"-{name}", process.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
}
