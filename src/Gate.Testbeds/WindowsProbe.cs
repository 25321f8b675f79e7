using System.Runtime.Versioning;
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
        Value(Processor, "ProcessorNameString") is { Length: > 0 } name ? name : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "",
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        WindowsVersion.Parse(Value(Version, "ProductName"), Environment.OSVersion.Version.Build),
        Environment.OSVersion.Version.ToString());

    private static string Value(string key, string name)
    {
        try
        {
            return Registry.GetValue(key, name, null) as string ?? "";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return "";
        }
    }
}
