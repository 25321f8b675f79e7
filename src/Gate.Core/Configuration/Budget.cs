namespace Gate.Core.Configuration;

/// <summary>What a check may cost.</summary>
/// <param name="Time">Wall time for measuring, builds apart.</param>
/// <param name="MinLaunches">Rounds (blocks or duels) of a benchmark before anything is decided.</param>
/// <param name="MaxLaunches">Rounds of a benchmark after which it stays undecided.</param>
/// <param name="LaunchTimeout">The longest that one benchmark may take in one process before it counts as hung.</param>
public sealed record Budget(TimeSpan Time, int MinLaunches, int MaxLaunches, TimeSpan LaunchTimeout)
{
    /// <summary>Ten minutes, 5 to 60 rounds, two minutes a launch.</summary>
    public static readonly Budget Default = new(TimeSpan.FromMinutes(10), 5, 60, TimeSpan.FromMinutes(2));
}
