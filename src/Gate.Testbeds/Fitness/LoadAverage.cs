using System.Globalization;

namespace Gate.Testbeds.Fitness;

/// <summary>Understands /proc/loadavg ("3.82 3.02 2.46 5/128 5087") and macOS' vm.loadavg ("{ 3.82 3.02 2.46 }").</summary>
public static class LoadAverage
{
    /// <summary>The load of the last minute; null when the text does not begin with three numbers.</summary>
    public static double? Parse(string text) =>
        KernelText.Words(text.TrimStart(' ', '{')) is [var first, var second, var third, ..] && Number(first) is { } load && Number(second) is not null && Number(third) is not null
            ? load
            : null;

    private static double? Number(string word) =>
        double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
