using System.Globalization;

namespace Gate.Testbeds;

/// <summary>Understands the answer of `sysctl -n machdep.cpu.brand_string hw.memsize`: one line each.</summary>
public static class MacSysctl
{
    /// <summary>The processor's name and the memory in bytes; empty and 0 where the text has none.</summary>
    public static (string Processor, long MemoryBytes) Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var memory = lines.Select(Bytes).FirstOrDefault(bytes => bytes > 0);
        return (lines.FirstOrDefault(line => Bytes(line) == 0, ""), memory);
    }

    /// <summary>"macos 15" of the version 15.1.</summary>
    public static string System(Version version) => string.Create(CultureInfo.InvariantCulture, $"macos {version.Major}");

    private static long Bytes(string line) =>
        long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0;
}
