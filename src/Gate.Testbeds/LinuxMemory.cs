using System.Globalization;

namespace Gate.Testbeds;

/// <summary>Understands /proc/meminfo.</summary>
public static class LinuxMemory
{
    private const string Total = "MemTotal:";

    /// <summary>The memory the kernel manages, in bytes; 0 when the text does not say.</summary>
    public static long Parse(string text) =>
        text.Split('\n').FirstOrDefault(line => line.StartsWith(Total, StringComparison.Ordinal)) is { } line
        && line[Total.Length..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var number, "kB", ..]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var kibibytes)
        && kibibytes <= long.MaxValue / 1024
            ? kibibytes * 1024
            : 0;
}
