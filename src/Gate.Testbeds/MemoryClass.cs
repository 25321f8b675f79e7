using System.Globalization;

namespace Gate.Testbeds;

/// <summary>Memory in the sizes that are sold: what firmware and kernel keep for themselves differs from boot to boot.</summary>
public static class MemoryClass
{
    private const double Gibibyte = 1024d * 1024 * 1024;

    /// <summary>The nearest of 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24 … GiB: "16 GiB"; empty when nothing is known.</summary>
    public static string Of(long bytes)
    {
        if (bytes <= 0) return "";
        var nearest = Sizes().MinBy(size => Math.Abs(size - (bytes / Gibibyte)));
        return nearest >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{nearest} GiB")
            : string.Create(CultureInfo.InvariantCulture, $"{nearest * 1024} MiB");
    }

    private static IEnumerable<double> Sizes()
    {
        for (var size = 0.5; size < 1 << 24; size *= 2)
        {
            yield return size;
            yield return size * 1.5;
        }
    }
}
