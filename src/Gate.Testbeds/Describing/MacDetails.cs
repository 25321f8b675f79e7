using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Describing;

/// <summary>Understands the answer of `sysctl hw machdep.cpu kern.osproductversion kern.osrelease kern.hv_vmm_present` ("Determining system capabilities", developer.apple.com).</summary>
public static class MacDetails
{
    /// <summary>What to ask `sysctl` for.</summary>
    internal static readonly string[] Names = ["hw", "machdep.cpu", "kern.osproductversion", "kern.osrelease", "kern.hv_vmm_present"];

    private const int MostLevels = 8;

    private static readonly (string Name, int Level, string Kind)[] Caches = [("l1dcachesize", 1, "d"), ("l1icachesize", 1, "i"), ("l2cachesize", 2, ""), ("l3cachesize", 3, "")];

    /// <summary>The details.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="isOnBattery">Whether the Mac lives on its battery, which another program tells.</param>
    public static MachineDetails Parse(string text, bool? isOnBattery)
    {
        var values = NamedValues.Parse(text);
        return new MachineDetails
        {
            Processor = new ProcessorDetails
            {
                Model = values["machdep.cpu.brand_string"],
                Microcode = values.Count("machdep.cpu.microcode_version") is { } revision ? FormattableString.Invariant($"0x{revision:x}") : "",
                Sockets = values.Few("hw.packages"),
                Cores = values.Few("hw.physicalcpu"),
                Threads = values.Few("hw.logicalcpu"),
                Caches = OfLevels(values) is { Count: > 0 } caches ? caches : OfAll(values),
                Megahertz = values.Count("hw.cpufrequency") is > 0 and var hertz ? hertz / 1e6 : null,
            },
            MemoryBytes = values.Count("hw.memsize"),
            System = values["kern.osproductversion"] is { Length: > 0 } version ? $"macOS {version}" : "",
            Kernel = values["kern.osrelease"],
            Product = values["hw.model"],
            Host = values["kern.hv_vmm_present"] switch { "1" => new VirtualMachine(IsVirtual: true, ""), "0" => new VirtualMachine(IsVirtual: false, ""), _ => VirtualMachine.Unknown },
            IsOnBattery = isOnBattery,
        };
    }

    // Apple's own processors have cores of two kinds, and each kind its caches.
    private static IReadOnlyList<Cache> OfLevels(NamedValues values) =>
    [
        .. Enumerable.Range(0, MostLevels)
            .Select(level => FormattableString.Invariant($"hw.perflevel{level}"))
            .SelectMany(level => Caches.Select(cache => Of(values, level, cache.Name, cache.Level, cache.Kind)))
            .Where(cache => cache.Bytes > 0)
            .OrderBy(cache => cache.Level).ThenBy(cache => cache.Kind, StringComparer.Ordinal),
    ];

    private static Cache Of(NamedValues values, string level, string name, int number, string kind)
    {
        var cores = values.Few($"{level}.physicalcpu") ?? 0;
        var sharers = number == 1 ? 1 : values.Few($"{level}.cpusperl{Wording.Whole(number)}") ?? int.MaxValue;
        return new Cache(number, kind, values.Count($"{level}.{name}") ?? 0, cores / sharers);
    }

    private static IReadOnlyList<Cache> OfAll(NamedValues values) =>
        [.. Caches.Select(cache => new Cache(cache.Level, cache.Kind, values.Count($"hw.{cache.Name}") ?? 0, Count: 0)).Where(cache => cache.Bytes > 0)];
}
