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

    /// <summary>Refuses NaN, infinities and what is below 0.</summary>
    public static void RequireNotNegative(double value, string name)
    {
        Require(value, name);
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
    }

    /// <summary>Refuses what is no chance of an error: a level is above 0 and at most 0.5.</summary>
    public static void RequireLevel(double level, string name)
    {
        if (level is not (> 0 and <= 0.5)) throw new ArgumentOutOfRangeException(name, level, "A level is above 0 and at most 0.5.");
    }

    /// <summary>A checked copy that the caller may reorder.</summary>
    public static double[] Copy(IReadOnlyList<double> values, string name)
    {
        var copy = values.ToArray();
        Require(copy, name);
        return copy;
    }
}
