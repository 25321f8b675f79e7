using Gate.Core.Reporting;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Describing;

/// <summary>The caches of one kind.</summary>
/// <param name="Level">1 is the nearest to a core.</param>
/// <param name="Kind">"d" for data, "i" for instructions; empty for both.</param>
/// <param name="Bytes">The size of each.</param>
/// <param name="Count">How many there are; 0 when it is not told.</param>
public sealed record Cache(int Level, string Kind, long Bytes, int Count)
{
    // More than any cache has, and few enough to be counted in bytes.
    private const long Largest = 1L << 30;

    /// <summary>"L1d 2 × 32 KiB", "L3 32 MiB".</summary>
    public override string ToString() =>
        $"L{Wording.Whole(Level)}{Kind} {(Count > 0 ? $"{Wording.Whole(Count)} × " : "")}{Readable.Value(Bytes, "B")}";

    /// <summary>The bytes of "32K" or "1M", as Linux writes them; null for anything else.</summary>
    public static long? Size(string text) => text.Trim() switch
    {
        [.. var digits, 'K'] => Scaled(digits, 1024),
        [.. var digits, 'M'] => Scaled(digits, 1024 * 1024),
        _ => null,
    };

    private static long? Scaled(string digits, long unit) => KernelText.Count(digits) is { } number and > 0 and < Largest ? number * unit : null;
}
