using System.Runtime.Versioning;
using System.Security;
using Microsoft.Win32;

namespace Gate.Testbeds.Fitness;

/// <summary>Looks at a machine that runs Windows: processes and power plan. The rest cannot be had without calling the system itself.</summary>
[SupportedOSPlatform("windows")]
internal static class WindowsMachine
{
    private const string Schemes = @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Power\User\PowerSchemes";

    /// <summary>The state of this machine.</summary>
    public static async Task<MachineState> Read(Func<Task<TimeSpan>> pause) => new()
    {
        Host = HostSystem.Windows,
        Power = new PowerState { Plan = PowerPlan.Parse(Value(Schemes, "ActivePowerScheme")) },
        Cores = new CoreState { Allowed = [.. Enumerable.Range(0, Environment.ProcessorCount)] },
        Load = await SystemProcesses.Watch(pause),
    };

    private static string Value(string key, string name)
    {
        try
        {
            return Registry.GetValue(key, name, null) as string ?? "";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SecurityException)
        {
            return "";
        }
    }
}
