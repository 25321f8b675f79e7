namespace Gate.Running.Launching;

/// <summary>What garbage collections cost a benchmark while nobody forces any: by the warm-ups of one process.</summary>
/// <param name="Share">The share of the time, 0 to 1, for which they hold the program up.</param>
/// <param name="PerSecond">How many there are.</param>
internal readonly record struct CollectionLoad(double Share, double PerSecond)
{
    // Below, a collection more or less in every turn is no change that anybody would be told of.
    private const double HeavyShare = 0.02;

    // How far one collection more or less among those of all turns may move the value of a duel.
    private const double Resolution = 0.005;

    /// <summary>Whether they must be counted among what the benchmark costs.</summary>
    public bool IsHeavy => Share >= HeavyShare && PerSecond > 0;

    /// <summary>How long the turns of one side must be, all together.</summary>
    public TimeSpan Needed => TimeSpan.FromSeconds(Share / Resolution / PerSecond);

    /// <summary>The load of two sides that must measure alike; none where one of them does not know.</summary>
    public static CollectionLoad Heavier(CollectionLoad? left, CollectionLoad? right) =>
        left is not { } one || right is not { } other ? default : one.Share > other.Share ? one : other;
}
