using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;

namespace Gate.Core.Reporting;

/// <summary>Numbers and units as people read them: four significant digits, no thousands separators, the same in every culture.</summary>
public static class Readable
{
    private const int Digits = 4;

    // Four digits cannot tell apart what differs by less.
    private const double Indistinct = 1e-3;

    // Beyond this a row of digits says less than a power of ten.
    private const double Countable = 1e15;

    private static readonly (string Unit, double Size)[] Times = [("ns", 1), ("µs", 1e3), ("ms", 1e6), ("s", 1e9)];

    private static readonly (string Unit, double Size)[] Bytes =
        [("B", 1), ("KiB", 1024), ("MiB", 1024 * 1024), ("GiB", 1024d * 1024 * 1024), ("TiB", 1024d * 1024 * 1024 * 1024)];

    /// <summary>A value in the largest unit that keeps it at 1 or more: "489.9 ns", "1.237 µs", "24 B", "64 KiB".</summary>
    /// <param name="value">The value in the base unit.</param>
    /// <param name="unit">The base unit: "ns" and "B" are scaled, any other is written behind the number.</param>
    public static string Value(double value, string unit)
    {
        var steps = unit switch { "ns" => Times, "B" => Bytes, _ => [(unit, 1d)] };
        // The rounded value chooses the step: 999.96 ns is 1 µs, not 1000 ns.
        var (name, size) = steps.LastOrDefault(step => Math.Abs(Rounded(value / step.Size)) >= 1, steps[0]);
        return Labelled(Number(value / size), name);
    }

    /// <summary>Both values of a comparison. Exact values that differ never read the same: they are then written in full.</summary>
    public static (string Baseline, string Candidate) Pair(double baseline, double candidate, string unit, bool isExact) =>
        isExact && baseline != candidate && Math.Abs(candidate - baseline) < Indistinct * Math.Abs(baseline)
            ? (Labelled(Full(baseline), unit), Labelled(Full(candidate), unit))
            : (Value(baseline, unit), Value(candidate, unit));

    /// <summary>What a policy says about a metric: as somebody wrote it: "5 %", "0.5 %" or "24 B".</summary>
    public static string Amount(Amount amount, Metric metric) =>
        amount.IsRelative ? string.Create(CultureInfo.InvariantCulture, $"{amount.Value * 100:0.######} %") : Value(amount.Value, metric.Unit);

    /// <summary>A number of four significant digits: "1237", "489.9", "0.01235", "1.235E+16". Whole numbers are written in full.</summary>
    public static string Number(double value)
    {
        if (double.IsNaN(value)) return "?";
        if (double.IsInfinity(value)) return value > 0 ? "∞" : "−∞";
        if (Math.Abs(value) >= Countable || (value != 0 && Math.Abs(value) < 1e-6)) return Signed(value.ToString("0.###E+0", CultureInfo.InvariantCulture));
        if (value == Math.Floor(value)) return Signed(value.ToString("0", CultureInfo.InvariantCulture));
        var decimals = Math.Max(0, Digits - 1 - Magnitude(Rounded(value)));
        return Signed(value.ToString("F" + Whole(decimals), CultureInfo.InvariantCulture));
    }

    /// <summary>A count: "5000".</summary>
    public static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Labelled(string number, string unit) => unit.Length == 0 ? number : $"{number} {unit}";

    private static string Full(double value) => Signed(value.ToString("R", CultureInfo.InvariantCulture));

    private static string Signed(string number) => number.Replace('-', '−');

    private static double Rounded(double value) =>
        value == 0 || !double.IsFinite(value) || Math.Abs(value) is >= Countable or < 1e-6
            ? value
            : Round(value, Digits - 1 - Magnitude(value));

    private static double Round(double value, int decimals) =>
        decimals >= 0
            ? Math.Round(value, Math.Min(decimals, 15))
            : Math.Round(value);

    private static int Magnitude(double value) => value == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value)));
}
