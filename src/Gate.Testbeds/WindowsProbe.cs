using System.Runtime.Versioning;
using Gate.Testbeds.Describing;
using Microsoft.Win32;

namespace Gate.Testbeds;

/// <summary>Fetches what the registry says of a Windows machine.</summary>
[SupportedOSPlatform("windows")]
internal static class WindowsProbe
{
    private const string Processor = @"HKEY_LOCAL_MACHINE\HARDWARE\DESCRIPTION\System\CentralProcessor\0";
    private const string Version = @"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion";

    /// <summary>The facts of this machine.</summary>
    public static MachineFacts Read() => new(
        Text(Processor, "ProcessorNameString") is { Length: > 0 } name ? name : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "",
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        WindowsVersion.Parse(Text(Version, "ProductName"), Environment.OSVersion.Version.Build),
        Environment.OSVersion.Version.ToString())
    {
        Microcode = WindowsMicrocode.Parse(Value(Processor, "Update Revision") as byte[] ?? []),
        Host = VirtualMachine.Of(HypervisorProbe.Read()),
    };

    private static string Text(string key, string name) => Value(key, name) as string ?? "";

    private static object? Value(string key, string name)
    {
        try
        {
            return Registry.GetValue(key, name, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return null;
        }
    }
}
