namespace Gate.Statistics;

/// <summary>The guard at every door of this project: sorting, ranking and root finding mean nothing once NaN is among the numbers.</summary>
internal static class Finite
{
    /// <summary>Refuses NaN and infinities.</summary>
    public static void Require(ReadOnlySpan<double> values, string name)
    {
        foreach (var value in values)
            Require(value, name);
    }

    /// <inheritdoc cref="Require(ReadOnlySpan{double}, string)" />
    public static void Require(double value, string name)
    {
        if (!double.IsFinite(value)) throw new ArgumentException("Only finite numbers can be judged.", name);
    }

    /// <summary>A checked copy that the caller may reorder.</summary>
    public static double[] Copy(IReadOnlyList<double> values, string name)
    {
        var copy = values.ToArray();
        Require(copy, name);
        return copy;
    }
}
