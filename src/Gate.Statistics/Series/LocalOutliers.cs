namespace Gate.Statistics.Series;

/// <summary>Draws in values that stand apart from their neighbours, so that one or two wild ones are no step.
/// Source: the Hampel filter (Davies and Gather 1993, "The identification of multiple outliers"), with clipping in place of replacement.
/// Assumption: a level lasts for three values at least; a running median of five keeps its edges where they are.</summary>
internal static class LocalOutliers
{
    private const int Reach = 2;
    private const double MostDeviations = 3;

    /// <summary>The series with every value at most three robust standard deviations from the median of itself and two neighbours on each side.</summary>
    public static double[] Clip(double[] values)
    {
        var centres = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
            centres[i] = Centre(values, i);
        var most = MostDeviations * 1.4826 * Median.Of([.. values.Select((value, i) => Math.Abs(value - centres[i]))]);
        return [.. values.Select((value, i) => Math.Clamp(value, centres[i] - most, centres[i] + most))];
    }

    private static double Centre(double[] values, int index)
    {
        // At an end there are fewer neighbours on one side; as few are taken on the other would leave the last value to itself.
        var first = Math.Max(0, index - Reach);
        var count = Math.Min(values.Length, index + Reach + 1) - first;
        Span<double> window = stackalloc double[(2 * Reach) + 1];
        values.AsSpan(first, count).CopyTo(window);
        window[..count].Sort();
        return Midpoint.Of(window[(count - 1) / 2], window[count / 2]);
    }
}
