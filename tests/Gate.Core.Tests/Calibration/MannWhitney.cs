namespace Gate.Core.Tests.Calibration;

/// <summary>The Mann–Whitney U test as tools of this field use it: normal approximation with tie and continuity correction.
/// It is what the calibration is compared with, and assumes that all values are independent, which iterations of one process are not.</summary>
internal static class MannWhitney
{
    /// <summary>The two-sided p-value.</summary>
    public static double PValue(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var (above, tieTerm) = Count(first, second);
        var (n, m) = ((double)first.Count, (double)second.Count);
        var total = n + m;
        var variance = n * m / 12 * (total + 1 - (tieTerm / (total * (total - 1))));
        if (variance <= 0) return 1;
        var distance = Math.Max(0, Math.Abs(above - (n * m / 2)) - 0.5);
        return Math.Min(1, 2 * Statistics.StudentT.UpperTail(distance / Math.Sqrt(variance), 1e7));
    }

    // U of the second by the rank sum with middle ranks, and Σ(t³ − t) over the ties.
    private static (double Above, double TieTerm) Count(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var all = first.Select(value => (Value: value, IsSecond: false)).Concat(second.Select(value => (Value: value, IsSecond: true))).OrderBy(entry => entry.Value).ToList();
        var (ranks, ties) = (0.0, 0.0);
        for (var start = 0; start < all.Count;)
        {
            var end = start;
            while (end < all.Count && all[end].Value.Equals(all[start].Value)) end++;
            var (count, middle) = (end - start, (start + end + 1) / 2.0);
            ranks += middle * all.Skip(start).Take(count).Count(entry => entry.IsSecond);
            ties += (double)count * count * count - count;
            start = end;
        }

        return (ranks - (second.Count * (second.Count + 1) / 2.0), ties);
    }
}
