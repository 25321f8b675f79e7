namespace Gate.Profiles.Measuring;

/// <summary>Shares as pprof prints them.</summary>
internal static class Percentages
{
    /// <summary>The size of a value as a share of a total, six characters or more: "47.36%", "  100%", "0.0042%".</summary>
    public static string Of(long value, long total)
    {
        var ratio = total == 0 ? 0 : Math.Abs((double)value / total) * 100;
        return ratio is >= 99.95 and <= 100.05 ? "  100%"
            : ratio >= 1 ? $"{Rounding.Fixed(ratio, 2).PadLeft(5)}%"
            : $"{Rounding.TwoDigits(ratio).PadLeft(5)}%";
    }
}
