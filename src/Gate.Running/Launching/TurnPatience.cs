namespace Gate.Running.Launching;

/// <summary>How long one side's next turn may take: as long as a benchmark may before its first turn, and then many times what turns have taken.</summary>
/// <param name="limit">The longest that anything may take.</param>
internal sealed class TurnPatience(TimeSpan limit)
{
    // A full collection, a page that comes back from disk or a busy neighbour makes one turn much longer than the rest.
    private const int Times = 50;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(5);

    private TimeSpan _longest;

    /// <summary>The longest that the next turn may take.</summary>
    public TimeSpan Next => _longest == TimeSpan.Zero ? limit : Min(limit, Max(Least, _longest * Times));

    /// <summary>A turn that has ended.</summary>
    public void Add(TimeSpan turn) => _longest = Max(_longest, turn);

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
