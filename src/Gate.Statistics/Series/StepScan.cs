using System.Runtime.InteropServices;

namespace Gate.Statistics.Series;

/// <summary>The clearest split of an interval: by how many standard errors the two sides' means differ.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Split(int From, int Index, int To, double Clearness);

/// <summary>Compares the means on both sides of every place of an interval: the cumulative sum statistic (Page 1954), by the long-run deviation.</summary>
internal sealed class StepScan
{
    private readonly double[] _sums;
    private readonly double _deviation;
    private readonly int _shortest;

    public StepScan(double[] values, double longRunDeviation, int shortest)
    {
        _deviation = longRunDeviation;
        _shortest = shortest;
        // Sums of deviations from one value, so that large levels leave no rounding behind.
        _sums = new double[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
            _sums[i + 1] = _sums[i] + (values[i] - values[0]);
    }

    /// <summary>The clearest split of an interval, with at least the shortest length on both sides.</summary>
    public Split Best(int from, int to)
    {
        var best = new Split(from, from + _shortest, to, 0);
        for (var index = from + _shortest; index <= to - _shortest; index++)
            if (At(from, index, to) is var split && split.Clearness > best.Clearness) best = split;
        return best;
    }

    /// <summary>A given split of an interval.</summary>
    public Split At(int from, int index, int to)
    {
        double before = index - from, after = to - index;
        var shift = Math.Abs(Shift(from, index, to));
        return new(from, index, to, shift > 0 ? shift * Math.Sqrt(before * after / (before + after)) / _deviation : 0);
    }

    /// <summary>The mean after less the mean before.</summary>
    public double Shift(int from, int index, int to) =>
        ((_sums[to] - _sums[index]) / (to - index)) - ((_sums[index] - _sums[from]) / (index - from));
}
