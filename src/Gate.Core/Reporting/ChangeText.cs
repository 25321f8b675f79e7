using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;

namespace Gate.Core.Reporting;

/// <summary>Ratios and amounts as people say them: "2.53× slower", "3.2 % faster", "24 B".</summary>
public static class ChangeText
{
    /// <summary>"12.4 % slower (9.8 … 15.1 %)" or "2.53× slower (2.41 … 2.66)"; a bound that is infinite or zero is unknown and left out.</summary>
    public static string Change(Metric metric, double ratio, double lower, double upper) =>
        IsLarge(ratio)
            ? $"{Size(metric, ratio)}{Between(LargeBound(lower, ratio), LargeBound(upper, ratio), "")}"
            : $"{Size(metric, ratio)}{Between(Signed(lower), Signed(upper), " %")}";

    /// <summary>"2.53× slower" or "12.4 % slower", without bounds.</summary>
    public static string Size(Metric metric, double ratio) =>
        IsLarge(ratio) ? $"{Times(ratio)}× {Word(metric, ratio)}" : $"{Percent(Math.Abs(ratio - 1))} % {Word(metric, ratio)}";

    /// <summary>"1 %" or "24 B".</summary>
    public static string Amount(Amount amount, Metric metric) =>
        amount.IsRelative ? $"{Percent(amount.Value)} %" : Value(amount.Value, metric);

    /// <summary>A value with its base unit: "489.9 ns".</summary>
    public static string Value(double value, Metric metric) =>
        metric.Unit.Length == 0 ? Number(value) : $"{Number(value)} {metric.Unit}";

    private static string Between(string lower, string upper, string unit) => (lower, upper) switch
    {
        ("", "") => "",
        ("", _) => $" (at most {upper}{unit})",
        (_, "") => $" (at least {lower}{unit})",
        _ => $" ({lower} … {upper}{unit})",
    };

    private static bool IsLarge(double ratio) => ratio is >= 2 or <= 0.5;

    private static string Times(double ratio) => Number(ratio >= 1 ? ratio : 1 / ratio);

    private static string LargeBound(double bound, double ratio) =>
        !double.IsFinite(bound) || bound <= 0 ? "" : Number(ratio >= 1 ? bound : 1 / bound);

    private static string Signed(double bound) =>
        !double.IsFinite(bound) || bound <= 0 ? "" : Math.Round((bound - 1) * 100, 1).ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => Number(share * 100, digits: 3);

    private static string Word(Metric metric, double ratio) => (metric.Name, ratio >= 1) switch
    {
        ("time", true) => "slower",
        ("time", false) => "faster",
        ("allocated" or "allocations", true) => "more",
        ("allocated" or "allocations", false) => "less",
        (_, true) => "worse",
        (_, false) => "better",
    };

    private static string Number(double value, int digits = 4)
    {
        if (value == 0 || !double.IsFinite(value)) return value.ToString(CultureInfo.InvariantCulture);
        var decimals = Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6);
        return Math.Round(value, decimals).ToString("0.######", CultureInfo.InvariantCulture);
    }
}
