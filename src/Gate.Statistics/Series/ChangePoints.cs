namespace Gate.Statistics.Series;

/// <summary>Finds the steps of a series: noise from differences, the clearest splits of seeded intervals, and a threshold
/// under which series without a step stay at the given level, white, heavy-tailed or autocorrelated (see <see cref="StepNull"/>).
/// Nothing is drawn: the same series has the same steps.</summary>
/// <remarks>Not E-divisive with permutations, nor Perfolizer's detectors: permuting takes the autocorrelation away that the series has.</remarks>
public static class ChangePoints
{
    /// <summary>The confidence of the bounds of a shift.</summary>
    public const double Confidence = 0.95;

    /// <summary>The fewest values of a level: a shorter one may be an outlier.</summary>
    public const int ShortestLevel = 4;

    /// <summary>The steps in the order of the series; none where there are fewer than eight values.</summary>
    /// <param name="values">Finite values in the order of time; logarithms where ratios are meant.</param>
    /// <param name="level">The chance that a series without a step is said to have any.</param>
    /// <exception cref="ArgumentException">A value that is not finite, or a level that is not above 0 and at most 0.5.</exception>
    public static IReadOnlyList<ChangePoint> Find(IReadOnlyList<double> values, double level)
    {
        Finite.RequireLevel(level, nameof(level));
        var series = Finite.Copy(values, nameof(values));
        if (series.Length < 2 * ShortestLevel) return [];

        var clipped = LocalOutliers.Clip(series);
        var noise = SeriesNoise.Of(clipped);
        var scan = new StepScan(clipped, noise.LongRunDeviation, ShortestLevel);
        var segmentation = new Segmentation(scan, series.Length, ShortestLevel, StepNull.Threshold(series.Length, level));
        return [.. segmentation.Between(segmentation.Find()).Select(split => Step(split, scan, noise, series.Length))];
    }

    /// <summary>The shift between two stretches of a series that need not touch, with its bounds; their noise is that of the whole series.</summary>
    /// <param name="values">Finite values in the order of time.</param>
    /// <param name="before">The earlier stretch: its first index and one past its last.</param>
    /// <param name="after">The later stretch.</param>
    /// <returns>The shift, at the first index of the later stretch; a p-value of 1, since no step was looked for. Fewer than eight values have no bounds.</returns>
    /// <exception cref="ArgumentException">A value that is not finite, or stretches that are empty, overlap or lie outside.</exception>
    public static ChangePoint Between(IReadOnlyList<double> values, (int From, int To) before, (int From, int To) after)
    {
        if (before.From < 0 || before.To <= before.From || after.From < before.To || after.To <= after.From || after.To > values.Count)
            throw new ArgumentException("The stretches are not two that follow one another.", nameof(after));
        var clipped = LocalOutliers.Clip(Finite.Copy(values, nameof(values)));
        var noise = SeriesNoise.Of(clipped);
        double first = before.To - before.From, second = after.To - after.From;
        var shift = clipped[after.From..after.To].Average() - clipped[before.From..before.To].Average();
        // Of a handful of values nobody knows how they scatter.
        var reach = values.Count < 2 * ShortestLevel ? double.PositiveInfinity : Reach(noise, first, second);
        return new(after.From, shift, shift - reach, shift + reach, 1);
    }

    /// <summary>How clear the clearest step of a series is, for the calibration.</summary>
    internal static double Clearest(double[] values)
    {
        var clipped = LocalOutliers.Clip(values);
        var scan = new StepScan(clipped, SeriesNoise.Of(clipped).LongRunDeviation, ShortestLevel);
        return SeededIntervals.Of(values.Length, 2 * ShortestLevel).Max(interval => scan.Best(interval.From, interval.To).Clearness);
    }

    private static ChangePoint Step(Split split, StepScan scan, SeriesNoise noise, int count)
    {
        double before = split.Index - split.From, after = split.To - split.Index;
        var reach = Reach(noise, before, after);
        var shift = scan.Shift(split.From, split.Index, split.To);
        return new(split.Index, shift, shift - reach, shift + reach, StepNull.PValue(count, split.Clearness));
    }

    // Correlated values tell less: n of them as much as n(1 − ρ) ÷ (1 + ρ) independent ones.
    private static double Reach(SeriesNoise noise, double before, double after)
    {
        var freedom = Math.Max(1, (before + after - 2) * (1 - noise.Correlation) / (1 + noise.Correlation));
        return StudentT.Quantile((1 + Confidence) / 2, freedom) * noise.LongRunDeviation * Math.Sqrt((1 / before) + (1 / after));
    }
}
