using Gate.Hook.Talking;
using Gate.Running.Launching;

namespace Gate.Running.Tests.Launching;

[Collection(Workbenches.Name)]
public sealed class SteppingTests(Workbench workbench)
{
    [Theory]
    [InlineData("Kinds", "Kinds.Allocating.Thousand")]
    [InlineData("Ignoring", "Ignoring.Older.Allocate(Blocks: 1)")]
    public async Task Each_measured_iteration_waits_for_its_turn(string project, string benchmark)
    {
        await using var process = await Start(project);
        await process.Send(RunCommand(benchmark, stepSeconds: 60), CancellationToken.None);

        var said = new List<string>();
        for (var line = await Receive(process); line[0] is not (Protocol.Done or Protocol.Failed); line = await Receive(process))
        {
            if (line[0] != Protocol.Result) said.Add(string.Join(' ', line));
            if (line[0] == Protocol.Ready) await process.Send([Protocol.Step], CancellationToken.None);
        }

        Assert.Equal(["started", "ready 1", "iteration 1", "ready 2", "iteration 2", "ready 3", "iteration 3"], said);
    }

    [Fact]
    public async Task A_turn_that_never_comes_fails_the_benchmark_and_blocks_nothing()
    {
        await using var process = await Start("Kinds");
        await process.Send(RunCommand("Kinds.Allocating.Thousand", stepSeconds: 1), CancellationToken.None);

        string[] line;
        do line = await Receive(process);
        while (line[0] is not (Protocol.Done or Protocol.Failed));

        Assert.Equal([Protocol.Failed, "No turn came for iteration 1 within 1 s."], line);
    }

    private async Task<BenchmarkProcess> Start(string project) =>
        await BenchmarkProcess.Start(await workbench.Program(project), new ProcessSettings(Recipe.Default.EnvironmentVariables, workbench.Logs, []), CancellationToken.None);

    private static Task<string[]> Receive(BenchmarkProcess process) => process.Receive(Workbench.Patience, CancellationToken.None);

    private string[] RunCommand(string benchmark, int stepSeconds) =>
    [
        Protocol.Run, benchmark, "",
        $"{Protocol.IterationNanoseconds}=1000000", $"{Protocol.Iterations}=3", $"{Protocol.WarmUps}=1",
        $"{Protocol.Invocations}=0", $"{Protocol.Overhead}=0", $"{Protocol.MeasuresMemory}=1", $"{Protocol.CollectsAround}=0", $"{Protocol.CollectsBefore}=1", $"{Protocol.MeasuresPauses}=0", $"{Protocol.Steps}=1",
        $"{Protocol.StepSeconds}={stepSeconds}", $"{Protocol.Artifacts}={workbench.Logs}",
    ];
}
