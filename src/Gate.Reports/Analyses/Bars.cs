namespace Gate.Reports.Analyses;

/// <summary>Bars of Unicode blocks, an eighth of a column fine.</summary>
internal static class Bars
{
    private const string Eighths = " ▏▎▍▌▋▊▉█";

    /// <summary>A bar of at most so many columns; what is not 0 has a mark at least.</summary>
    public static string Of(double value, double greatest, int columns)
    {
        if (value <= 0 || greatest <= 0) return "";
        var eighths = Math.Clamp((int)Math.Round(value / greatest * columns * 8), 1, columns * 8);
        var (full, rest) = Math.DivRem(eighths, 8);
        return new string('█', full) + (rest > 0 ? Eighths[rest].ToString() : "");
    }
}
