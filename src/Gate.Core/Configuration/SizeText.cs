using System.Globalization;

namespace Gate.Core.Configuration;

/// <summary>A count or a size as people write it: "2", "16 GiB".</summary>
public static class SizeText
{
    private static readonly (string Unit, double Bytes)[] Units =
    [
        ("", 1), ("KiB", 1024), ("MiB", 1024 * 1024), ("GiB", 1024d * 1024 * 1024), ("TiB", 1024d * 1024 * 1024 * 1024),
        ("KB", 1e3), ("MB", 1e6), ("GB", 1e9), ("TB", 1e12),
    ];

    /// <summary>The number, in bytes where there is a unit; false for anything else.</summary>
    public static bool TryParse(string text, out double amount)
    {
        var trimmed = text.AsSpan().Trim(' ');
        var end = 0;
        while (end < trimmed.Length && (char.IsAsciiDigit(trimmed[end]) || trimmed[end] == '.')) end++;
        var unit = trimmed[end..].Trim(' ').ToString();
        var factor = Array.Find(Units, known => string.Equals(known.Unit, unit, StringComparison.Ordinal)).Bytes;
        var isNumber = double.TryParse(trimmed[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
        amount *= factor;
        return isNumber && factor > 0 && double.IsFinite(amount);
    }
}
