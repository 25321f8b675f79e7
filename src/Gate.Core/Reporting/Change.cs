using System.Globalization;
using Gate.Core.Benchmarks;

namespace Gate.Core.Reporting;

/// <summary>How much a finding changed, with its bounds: "2.53× slower (2.41 … 2.66)" for what is plain,
/// "+3.2 % (−0.1 … +6.0 %)" for what is small. A bound that is not known is left open: "(2.41 …)".</summary>
public static class Change
{
    // Up to here percent are read more easily than a factor.
    private const double Plain = 1.5;

    // Below this one decimal of a percent says 0.0, which is wrong of an exact metric that changed.
    private const double Smallest = 1.0005;

    /// <summary>The change of a finding; empty where a side is missing.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="plain">From which factor on it is told as one; below it in percent.</param>
    public static string Of(Finding finding, double plain = Plain) =>
        finding.Ratio is { } ratio && double.IsFinite(ratio) && ratio > 0
            ? Of(ratio, finding.Lower, finding.Upper, finding.Metric, plain)
            : IsFromNothing(finding) ? "from 0"
            : "";

    /// <summary>The change that a ratio says.</summary>
    /// <param name="ratio">More than 1 is worse, whatever the metric's direction.</param>
    /// <param name="lower">Lower bound of the ratio; null or infinite when it is open.</param>
    /// <param name="upper">Upper bound of the ratio; null or infinite when it is open.</param>
    /// <param name="metric">Says which words to use and which way the value itself went.</param>
    /// <param name="plain">From which factor on it is told as one; below it in percent.</param>
    public static string Of(double ratio, double? lower, double? upper, Metric metric, double plain = Plain) =>
        metric.IsExact && ratio is not 1 and < Smallest and > 1 / Smallest ? Trace(metric.Better == Direction.LowerIsBetter ? ratio : 1 / ratio)
        : ratio < plain && ratio > 1 / plain ? Percent(ratio, lower, upper, metric.Better)
        : ratio > 1 ? Factor(ratio, lower, upper, Worse(metric))
        : Factor(1 / ratio, 1 / upper, 1 / lower, Better(metric));

    private static bool IsFromNothing(Finding finding) =>
        finding is { Baseline.Value: 0, Candidate.Value: > 0, Ratio: null };

    private static string Worse(Metric metric) =>
        metric.Name == Metric.Time.Name ? "slower" : metric.Better == Direction.LowerIsBetter ? "more" : "lower";

    private static string Better(Metric metric) =>
        metric.Name == Metric.Time.Name ? "faster" : metric.Better == Direction.LowerIsBetter ? "less" : "higher";

    private static string Factor(double factor, double? lower, double? upper, string word) =>
        $"{Times(factor)}× {word}{Between(lower, upper, Times, "")}";

    // Percent are of the value itself: a throughput that fell is written with a minus.
    private static string Percent(double ratio, double? lower, double? upper, Direction better) =>
        better == Direction.LowerIsBetter
            ? $"{Share(ratio)} %{Between(lower, upper, Share, " %")}"
            : $"{Share(1 / ratio)} %{Between(1 / upper, 1 / lower, Share, " %")}";

    private static string Trace(double ratio) =>
        ((ratio - 1) * 100).ToString("+0.0####;−0.0####", CultureInfo.InvariantCulture) is var percent && percent.Trim('+', '−', '0', '.').Length == 0
            ? ratio > 1 ? "+0.0 %" : "−0.0 %"
            : $"{percent} %";

    private static string Between(double? lower, double? upper, Func<double, string> write, string unit) =>
        (Known(lower), Known(upper)) switch
        {
            (null, null) => "",
            ({ } low, null) => $" ({write(low)}{unit} …)",
            (null, { } high) => $" (… {write(high)}{unit})",
            ({ } low, { } high) => $" ({write(low)} … {write(high)}{unit})",
        };

    // A lower bound of 0 is as open as an upper bound of infinity: it is the other one turned round.
    private static double? Known(double? bound) => bound is > 0 and < double.PositiveInfinity ? bound : null;

    private static string Times(double factor) =>
        factor >= 1e6 ? factor.ToString("0.##E+0", CultureInfo.InvariantCulture)
        : factor.ToString(factor < 9.995 ? "0.00" : factor < 99.95 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static string Share(double ratio)
    {
        var percent = Math.Round((ratio - 1) * 100, 1);
        return percent == 0 ? "0.0" : percent.ToString("+0.0;−0.0", CultureInfo.InvariantCulture);
    }
}
