using System.Globalization;

namespace Gate.Testbeds.Fitness;

/// <summary>Where Linux keeps what several looks need.</summary>
internal static class LinuxPaths
{
    public const string Processors = "/sys/devices/system/cpu";

    /// <summary>A file of one processor: "cpufreq/scaling_governor".</summary>
    public static string OfProcessor(int processor, string name) => string.Create(CultureInfo.InvariantCulture, $"{Processors}/cpu{processor}/{name}");

    /// <summary>What the kernel tells of a process in one line.</summary>
    public static string OfProcess(int id) => string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat");
}
