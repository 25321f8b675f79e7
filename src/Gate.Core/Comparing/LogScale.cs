using Gate.Core.Benchmarks;
using Gate.Core.Configuration;

namespace Gate.Core.Comparing;

/// <summary>Turns values into the scale that comparisons are made on: the natural logarithm, turned so that more is worse.
/// A difference there is a ratio, whatever the benchmark's size.</summary>
public readonly record struct LogScale
{
    private readonly double _sign;
    private readonly double _floor;
    private readonly double _shift;

    private LogScale(double sign, double floor, double shift)
    {
        _sign = sign;
        _floor = floor;
        _shift = shift;
    }

    /// <summary>The scale of a metric: values under the threshold's floor count as the floor.</summary>
    public static LogScale For(Metric metric, Threshold threshold) => new(
        metric.Better == Direction.LowerIsBetter ? 1 : -1,
        // Without a floor a measured 0 would be infinitely far from everything.
        metric.IsExact ? 0 : Math.Max(threshold.Floor, 1e-9),
        // 0 B is an everyday value of an exact metric; one unit more keeps its logarithm finite and the rest within a unit.
        metric.IsExact ? 1 : 0);

    /// <summary>ln(value), more is worse.</summary>
    public double Of(double value) => _sign * Math.Log(Math.Max(value, _floor) + _shift);
}
