using System.Globalization;

namespace Gate.Testbeds.Fitness;

/// <summary>Understands the kernel's small texts: lines of a name and its value.</summary>
internal static class KernelText
{
    // No counter of a machine gets there, and what stays below can be added up and counted in bytes. "No limit" of cgroup v1 is more.
    private const long Largest = 1L << 50;

    /// <summary>The first word behind a name ("pswpin 12", "SwapFree: 12 kB"); empty when no line has that name.</summary>
    public static string Field(string text, string name) =>
        text.Split('\n')
            .Select(line => Words(line))
            .Where(words => words.Length >= 2 && string.Equals(words[0].TrimEnd(':'), name, StringComparison.Ordinal))
            .Select(words => words[1])
            .FirstOrDefault("");

    /// <summary>The count behind a name; null when there is none.</summary>
    public static long? Count(string text, string name) => Count(Field(text, name));

    /// <summary>The count that a text is; null when it is none, is negative, or greater than any counter.</summary>
    public static long? Count(string text) =>
        long.TryParse(text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Largest ? count : null;

    /// <summary>The words of a text, whatever stands between them.</summary>
    public static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
