using Gate.Core.Diagnostics;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Tests.Fitness;

public class FindingTests
{
    private const long Gibibyte = 1024L * 1024 * 1024;

    // Nothing is wrong with it and nothing unknown.
    private static readonly MachineState Fit = new()
    {
        Host = HostSystem.Windows,
        IsVirtual = false,
        Power = new PowerState { IsOnBattery = false, Throttling = new Throttling(0, 0), Plan = "high performance" },
        Cores = new CoreState { Allowed = [0, 1], Threads = new Dictionary<int, IReadOnlyList<int>> { [0] = [0], [1] = [1] } },
        Load = new LoadState { Processes = [] },
        Memory = new MemoryState { SwappedPages = 0 },
    };

    [Fact]
    public void What_is_as_it_should_be_is_not_told() => Assert.Empty(Found.On(Fit));

    [Theory]
    [InlineData("balanced", Severity.Note)]
    [InlineData("power saver", Severity.Warning)]
    public void A_power_plan_that_saves_power_is_told(string plan, Severity severity)
    {
        var finding = Assert.Single(Found.On(Fit with { Power = Fit.Power with { Plan = plan } }));

        Assert.Equal(Codes.PowerSaved, finding.Code);
        Assert.Equal(severity, finding.Severity);
        Assert.Equal("powercfg /setactive SCHEME_MIN", finding.Mend);
    }

    [Fact]
    public void A_Mac_in_low_power_mode_is_told()
    {
        var finding = Found.Only(Codes.PowerSaved, Found.On(Fit with { Power = Fit.Power with { IsLowPower = true } }));

        Assert.Equal("sudo pmset -a lowpowermode 0", finding.Mend);
    }

    [Fact]
    public void Folders_with_less_than_a_gibibyte_are_told_together()
    {
        var state = Fit with { Host = HostSystem.Linux, Disks = [new("/a", Gibibyte), new("/it's", Gibibyte / 2), new("/c", 0)] };

        var finding = Found.Only(Codes.DiskNearlyFull, Found.On(state));

        Assert.Equal("Little disk space is left: 512 MiB in /it's, 0 B in /c.", finding.Found);
        Assert.Equal(@"df -h '/it'\''s' '/c'", finding.Mend);
    }

    [Fact]
    public void A_timer_of_large_steps_is_told() =>
        Assert.Equal("The timer counts 1000 times a second.", Found.Only(Codes.TimerPoor, Found.On(Fit with { Timer = new TimerState { Frequency = 1000 } })).Found);

    [Fact]
    public void At_most_three_busy_processes_are_named()
    {
        var state = Fit with { Load = Fit.Load with { Processes = [new(1, "a", 1.5), new(2, "b", 0.9), new(3, "c", 0.8), new(4, "d", 0.7), new(5, "e", 0.05)] } };

        var finding = Found.Only(Codes.OthersBusy, Found.On(state));

        Assert.Equal("Other processes use processors: a (process 1) 150 %, b (process 2) 90 %, c (process 3) 80 % of one, and 1 more.", finding.Found);
        Assert.Equal("Get-Process -Id 1,2,3", finding.Mend);
    }

    [Fact]
    public void A_project_that_is_a_debug_build_is_a_warning_and_Gate_itself_a_note()
    {
        var findings = FitnessFindings.Of(Fit, new FitnessOptions { DebugProjects = ["tests/Shop.Benchmarks"], IsGateDebugBuild = true });

        Assert.Equal("GATE8020 GATE8020", Found.Ids(findings));
        Assert.Equal("tests/Shop.Benchmarks is a debug build.", findings[0].Found);
        Assert.Equal(Severity.Warning, findings[0].Severity);
        Assert.Equal(Severity.Note, findings[1].Severity);
    }

    [Fact]
    public void What_is_required_is_an_error_and_a_note_stays_a_note()
    {
        var state = Fit with { IsDebugged = true, Power = Fit.Power with { Turbo = new TurboSwitch(IsOn: true, "/boost", "0") } };

        var findings = FitnessFindings.Of(state, new FitnessOptions { Require = true });

        Severity[] expected = [Severity.Error, Severity.Note];
        Assert.Equal(expected, findings.Select(finding => finding.Severity));
        Assert.Equal("Not fit to measure: 1 error.", FitnessText.Summary(findings));
    }

    [Fact]
    public void Windows_does_not_tell_all_and_that_is_said()
    {
        var state = new MachineState { Host = HostSystem.Windows, Power = new PowerState { Plan = "high performance" }, Load = new LoadState { Processes = [] } };

        var finding = Assert.Single(Found.On(state));

        Assert.Equal(
            "Not known here: whether this is a virtual machine, time that a host takes, swapping, battery, throttling by heat, threads that share a core.",
            finding.Found);
    }

    [Fact]
    public void A_finding_is_a_diagnostic_that_says_what_it_costs_and_what_to_do()
    {
        var finding = Assert.Single(Found.On(Fit with { IsDebugged = true }));

        Assert.Equal(
            "warning GATE8019: A debugger or tracer is attached to Gate. It stops the process at every event, and may follow the programs that Gate starts. To do: Detach it, or start Gate without it.",
            finding.ToDiagnostic().ToString());
    }
}
