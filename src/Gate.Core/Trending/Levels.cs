using Gate.Core.Benchmarks;
using Gate.Statistics;
using Gate.Statistics.Series;

namespace Gate.Core.Trending;

/// <summary>The values of a series, on the scale they are compared on: logarithms where all are positive, else as they are.</summary>
internal sealed class Levels
{
    private readonly double[] _values;
    private readonly double[] _scaled;
    private readonly Metric _metric;
    private readonly bool _isLogarithmic;

    public Levels(double[] values, Metric metric)
    {
        _values = values;
        _metric = metric;
        _isLogarithmic = values.All(value => value > 0);
        _scaled = _isLogarithmic ? [.. values.Select(static value => Math.Log(value))] : values;
    }

    /// <summary>Where the level steps.</summary>
    public IReadOnlyList<ChangePoint> Steps(double level)
    {
        if (_values.Length < 2) return [];
        return _metric.IsExact && ExactSteps.Find(_values) is var exact && ExactSteps.AreBelievable(exact, _values.Length)
            ? [.. exact.Select(Exact)]
            : ChangePoints.Find(_scaled, level);
    }

    /// <summary>The shift from one stretch of values to a later one.</summary>
    public ChangePoint Between((int From, int To) before, (int From, int To) after) => ChangePoints.Between(_scaled, before, after);

    /// <summary>The median of a stretch, in the metric's unit.</summary>
    public double Level(int from, int to) => Median.Of(_values[from..to]);

    /// <summary>A shift as a ratio that is more than 1 when it got worse, with its bounds.</summary>
    public (double? Ratio, double? Lower, double? Upper) Ratio(ChangePoint shift, double before, double after)
    {
        if (!_isLogarithmic) return before > 0 && after > 0 ? (Worse(Math.Log(after / before)), null, null) : (null, null, null);
        return _metric.Better == Direction.LowerIsBetter
            ? (Worse(shift.Shift), Bound(shift.Lower), Bound(shift.Upper))
            : (Worse(shift.Shift), Bound(shift.Upper), Bound(shift.Lower));
    }

    private double? Bound(double shift) => double.IsFinite(shift) ? Worse(shift) : null;

    private double Worse(double shift) => Math.Exp(_metric.Better == Direction.LowerIsBetter ? shift : -shift);

    private ChangePoint Exact(int index)
    {
        var shift = _scaled[index] - _scaled[index - 1];
        return new(index, shift, shift, shift, 0);
    }
}
