using System.Globalization;

namespace Gate.Testbeds;

/// <summary>Understands /proc/cpuinfo.</summary>
public static class LinuxCpu
{
    // x86 names the model; ARM names the implementer and part; other systems say "cpu", "Processor" or "uarch".
    private static readonly string[] Names = ["model name", "cpu model", "cpu", "Processor", "uarch"];

    /// <summary>The name of the first processor as the kernel gives it; empty when the text names none.</summary>
    public static string Parse(string text)
    {
        var fields = Fields(text);
        var name = Names.Select(key => fields.GetValueOrDefault(key, "")).FirstOrDefault(value => value.Length > 0, "");
        return name.Length > 0 ? name
            : fields.TryGetValue("CPU implementer", out var implementer) && fields.TryGetValue("CPU part", out var part) ? $"ARM {implementer} {part}"
            : "";
    }

    /// <summary>The revision of the first processor's microcode: "0x1000065"; empty where there is none (ARM) or it is not told.</summary>
    public static string Microcode(string text) => OneLine.Of(Fields(text).GetValueOrDefault("microcode", ""));

    /// <summary>The clock of the first processor when the text was made; null when it is not told.</summary>
    public static double? Megahertz(string text) =>
        double.TryParse(Fields(text).GetValueOrDefault("cpu MHz", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var clock) && clock > 0 && double.IsFinite(clock)
            ? clock
            : null;

    private static Dictionary<string, string> Fields(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return fields;
    }
}
