using Gate.Testbeds.Describing;
using Gate.Testbeds.Tests.Tuning;

namespace Gate.Testbeds.Tests.Describing;

public class MachineProbeTests
{
    [Fact]
    public async Task This_machine_tells_of_itself()
    {
        var machine = await MachineProbe.Describe(Probe.Describe(), CancellationToken.None);

        Assert.NotEmpty(machine.Fact("processor", "threads"));
        Assert.NotEmpty(machine.Fact("memory", "total"));
        Assert.NotEmpty(machine.Fact("system", "kernel"));
        Assert.Contains(Environment.Version.ToString(3), machine.Fact("dotnet", "runtimes"), StringComparison.Ordinal);
    }

    [OrdinaryUserFact]
    public async Task An_ordinary_user_is_told_what_identifies_the_machine()
    {
        var machine = await MachineProbe.Describe(Probe.Describe(), CancellationToken.None);

        Assert.All(machine.Identity.Facts, fact => Assert.NotEmpty(fact.Value));
    }
}
