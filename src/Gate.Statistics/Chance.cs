namespace Gate.Statistics;

/// <summary>The guard for probabilities.</summary>
internal static class Chance
{
    /// <summary>Refuses what is not from 0 to 1.</summary>
    public static void Require(double value, string name)
    {
        if (value is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(name, value, "A probability is from 0 to 1.");
    }
}
