using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Tests.Fitness;

public class FitnessProbeTests
{
    private static readonly TimeSpan Shortly = TimeSpan.FromMilliseconds(10);

    [Fact]
    public async Task This_machine_tells_its_state_and_not_of_this_process()
    {
        var options = new FitnessOptions { Interval = Shortly, Folders = [Path.Combine(Path.GetTempPath(), "gate-never-made", "deeper")] };

        var state = await FitnessProbe.Read(options, CancellationToken.None);

        Assert.NotEqual(HostSystem.Unknown, state.Host);
        Assert.NotEmpty(state.Cores.Allowed);
        Assert.NotNull(state.Timer.Frequency);
        Assert.True(Assert.Single(state.Disks).Bytes >= 0);
        Assert.NotNull(state.Load.Processes);
        Assert.DoesNotContain(state.Load.Processes, process => process.Id == Environment.ProcessId);
        Assert.StartsWith("Fit to measure", FitnessText.Of(FitnessFindings.Of(state, options)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_can_be_stopped()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FitnessProbe.Read(new FitnessOptions(), cancellation.Token));
    }
}
