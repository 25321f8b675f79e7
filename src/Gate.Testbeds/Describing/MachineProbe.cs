using System.Runtime.InteropServices;
using Gate.Core.Testbeds;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Describing;

/// <summary>Asks this machine for all that it tells. It needs no rights, and nothing is changed; what cannot be found out is unknown, never guessed.</summary>
public static class MachineProbe
{
    /// <summary>The description of the machine that this process runs on.</summary>
    /// <param name="testbed">What it is as a testbed.</param>
    /// <param name="cancel">Stops the look.</param>
    public static async Task<MachineDescription> Describe(Testbed testbed, CancellationToken cancel)
    {
        var state = await FitnessProbe.Read(new FitnessOptions { Interval = TimeSpan.Zero }, cancel);
        var variables = Variables.OfThisProcess();
        return new MachineDescription(testbed, FactGroups.Of(Details(state, variables), state, DotnetFolder.Read(RuntimeEnvironment.GetRuntimeDirectory()), variables));
    }

    private static MachineDetails Details(MachineState state, IReadOnlyDictionary<string, string> variables) =>
        OperatingSystem.IsLinux() ? LinuxDetails.Read(new LinuxTree("/"), HypervisorProbe.Read(), state, variables)
        : OperatingSystem.IsWindows() ? WindowsDetails.Parse(PowerShell(WindowsDetails.Query), WindowsProbe.Read())
        : OperatingSystem.IsMacOS() ? MacDetails.Parse(SystemProgram.Ask("/usr/sbin/sysctl", MacDetails.Names), state.Power.IsOnBattery)
        : new MachineDetails();

    // The one that comes with Windows, wherever that is installed.
    private static string PowerShell(string command) =>
        SystemProgram.Ask(Path.Combine(Environment.SystemDirectory, "WindowsPowerShell", "v1.0", "powershell.exe"), "-NoProfile", "-NonInteractive", "-Command", command);
}
