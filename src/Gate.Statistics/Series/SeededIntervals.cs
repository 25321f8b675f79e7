namespace Gate.Statistics.Series;

/// <summary>Intervals that cover a series at every scale, so that each step is alone in one of them.
/// Source: Kovács, Bühlmann, Li and Munk 2023, "Seeded binary segmentation", with a decay of 1 ÷ √2: 2n intervals a layer at most, of n log n values in all.
/// They are the same each time: no seed is drawn.</summary>
internal static class SeededIntervals
{
    /// <summary>The intervals (from, one past the end) of a series, long ones first, none shorter than the shortest.</summary>
    public static IEnumerable<(int From, int To)> Of(int count, int shortest)
    {
        if (count < shortest) yield break;
        for (double length = count; length >= shortest; length /= Math.Sqrt(2))
        {
            var width = (int)Math.Ceiling(length);
            var steps = Math.Max(1, (int)Math.Ceiling(2.0 * (count - width) / width));
            if (width == count) steps = 0;
            for (var i = 0; i <= steps; i++)
            {
                var from = steps == 0 ? 0 : (int)((long)i * (count - width) / steps);
                yield return (from, from + width);
            }
        }
    }
}
