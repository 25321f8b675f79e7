using System.Globalization;

namespace Gate.Core.Configuration;

/// <summary>A short time as people write it: "1 ms", "500 us", "0.5 ns".</summary>
public static class TimeText
{
    private static readonly (string Unit, double Nanoseconds)[] Units = [("ns", 1), ("us", 1e3), ("µs", 1e3), ("μs", 1e3), ("ms", 1e6), ("s", 1e9)];

    /// <summary>The time in nanoseconds; false for anything else, and for a number without a unit.</summary>
    public static bool TryParse(string text, out double nanoseconds)
    {
        var trimmed = text.AsSpan().Trim(' ');
        var end = 0;
        while (end < trimmed.Length && (char.IsAsciiDigit(trimmed[end]) || trimmed[end] == '.')) end++;
        var unit = trimmed[end..].Trim(' ').ToString();
        var factor = Array.Find(Units, known => string.Equals(known.Unit, unit, StringComparison.Ordinal)).Nanoseconds;
        var isNumber = double.TryParse(trimmed[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out nanoseconds);
        nanoseconds *= factor;
        return isNumber && factor > 0 && double.IsFinite(nanoseconds);
    }
}
