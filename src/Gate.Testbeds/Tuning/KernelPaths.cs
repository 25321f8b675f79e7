using System.Globalization;
using System.Text.RegularExpressions;

namespace Gate.Testbeds.Tuning;

/// <summary>Where the kernel keeps what tuning looks at and changes.</summary>
internal static partial class KernelPaths
{
    public const string Cores = "/sys/devices/system/cpu";
    public const string NoTurbo = $"{Cores}/intel_pstate/no_turbo";
    public const string Boost = $"{Cores}/cpufreq/boost";
    public const string Interrupts = "/proc/irq";
    public const string NewInterrupts = $"{Interrupts}/default_smp_affinity";
    public const string Randomization = "/proc/sys/kernel/randomize_va_space";
    public const string BootId = "/proc/sys/kernel/random/boot_id";
    public const string Processor = "/proc/cpuinfo";

    /// <summary>A file of one core: "online", "cpufreq/scaling_governor".</summary>
    public static string OfCore(int core, string name) => string.Create(CultureInfo.InvariantCulture, $"{Cores}/cpu{core}/{name}");

    /// <summary>The cores that may serve an interrupt.</summary>
    public static string OfInterrupt(int number) => string.Create(CultureInfo.InvariantCulture, $"{Interrupts}/{number}/smp_affinity_list");

    /// <summary>Whether the kernel may refuse to change it, whatever the rights.</summary>
    public static bool IsInterrupt(string path) => path.StartsWith($"{Interrupts}/", StringComparison.Ordinal);

    /// <summary>Whether tuning changes this file. Undo runs as root and writes to no other, whatever a journal says.</summary>
    public static bool IsKnown(string path) => Known().IsMatch(path);

    [GeneratedRegex(
        @"\A(/sys/devices/system/cpu/(cpu[0-9]{1,5}/(online|cpufreq/(scaling_governor|energy_performance_preference))|intel_pstate/no_turbo|cpufreq/boost)|/proc/irq/([0-9]{1,9}/smp_affinity_list|default_smp_affinity)|/proc/sys/kernel/randomize_va_space)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Known();
}
