using Gate.Core.Testbeds;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Describing;

/// <summary>Understands what PowerShell lists of the classes Win32_Processor, Win32_ComputerSystem, Win32_OperatingSystem, Win32_PageFileUsage and Win32_Battery.</summary>
public static class WindowsDetails
{
    private const long Kibibyte = 1024;

    // Win32_Battery, BatteryStatus: "the battery is discharging".
    private const string Discharging = "1";

    /// <summary>What to ask PowerShell for, in lines that are never broken.</summary>
    internal const string Query =
        "& { "
        + "Get-CimInstance Win32_Processor | Format-List Name,NumberOfCores,NumberOfLogicalProcessors,L2CacheSize,L3CacheSize,CurrentClockSpeed; "
        + "Get-CimInstance Win32_ComputerSystem | Format-List Manufacturer,Model,TotalPhysicalMemory; "
        + "Get-CimInstance Win32_OperatingSystem | Format-List Caption,Version; "
        + "Get-CimInstance Win32_PageFileUsage | Format-List AllocatedBaseSize; "
        + "Get-CimInstance Win32_Battery | Format-List BatteryStatus "
        + "} | Out-String -Width 4096";

    /// <summary>The details.</summary>
    /// <param name="text">The lists.</param>
    /// <param name="facts">What the registry says.</param>
    public static MachineDetails Parse(string text, MachineFacts facts)
    {
        var values = NamedValues.Parse(text);
        var sockets = values.All("NumberOfCores").Count;
        return new MachineDetails
        {
            Processor = new ProcessorDetails
            {
                Model = OneLine.Of(facts.Processor),
                Microcode = facts.Microcode,
                Sockets = sockets > 0 ? sockets : null,
                Cores = Sum(values, "NumberOfCores"),
                Threads = Sum(values, "NumberOfLogicalProcessors"),
                Caches = [.. Caches(values, "L2CacheSize", 2), .. Caches(values, "L3CacheSize", 3)],
                Megahertz = values.Count("CurrentClockSpeed") is > 0 and var clock ? clock : null,
            },
            MemoryBytes = values.Count("TotalPhysicalMemory"),
            SwapBytes = values.Bytes("AllocatedBaseSize", Kibibyte * Kibibyte),
            System = values["Caption"],
            Kernel = OneLine.Of(facts.Kernel),
            Product = OneLine.Of($"{values["Manufacturer"]} {values["Model"]}"),
            Host = facts.Host,
            // Without a battery there is no such list; without an answer there is none either, and that tells nothing.
            IsOnBattery = sockets == 0 ? null : values.All("BatteryStatus").Contains(Discharging, StringComparer.Ordinal),
        };
    }

    private static int? Sum(NamedValues values, string name)
    {
        var counts = values.All(name).Select(value => KernelText.Count(value)).ToList();
        return counts.Count == 0 || counts.Any(count => count is null or 0 or > CoreList.Most) ? null : (int)Math.Min(counts.Sum()!.Value, int.MaxValue);
    }

    // Of a whole package, all its caches of that level together.
    private static IEnumerable<Cache> Caches(NamedValues values, string name, int level) =>
        values.Bytes(name, Kibibyte) is { } bytes ? [new Cache(level, "", bytes, Count: 0)] : [];
}
