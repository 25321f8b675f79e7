using Gate.Core.Configuration;
using Gate.Statistics;

namespace Gate.Core.Comparing;

/// <summary>When rounds are looked at, and how much of each error rate a look may spend.
/// Looking again and again at an uncorrected 5 % test turns it into 14 %.</summary>
public sealed record LookSchedule
{
    // Early looks get most of the miss rate: an innocent benchmark is then cleared by five rounds, whose smallest p is 3.1 %.
    private const double MissExponent = 1.0 / 6;

    // The square root gives the first look that can reach its level about half of the false-alarm rate,
    // so that a plain regression needs the fewest rounds; a subtle one keeps the rest.
    private const double AlarmExponent = 0.5;

    private LookSchedule(Looks looks, IReadOnlyList<double> alarmWeights, IReadOnlyList<double> missWeights)
    {
        Looks = looks;
        AlarmWeights = alarmWeights;
        MissWeights = missWeights;
    }

    /// <summary>The counts of rounds that are looked at.</summary>
    public Looks Looks { get; }

    /// <summary>The share of the false-alarm level that each look spends.</summary>
    public IReadOnlyList<double> AlarmWeights { get; }

    /// <summary>The share of the miss rate that each look spends.</summary>
    public IReadOnlyList<double> MissWeights { get; }

    /// <summary>The schedule of a budget and policy for a family of the given size, fixed before the first look.</summary>
    /// <param name="budget">The fewest and the most rounds.</param>
    /// <param name="policy">The two error rates.</param>
    /// <param name="familySize">How many comparisons share the false-alarm rate.</param>
    /// <param name="missShare">The share of the miss rate that is left for the rounds.</param>
    public static LookSchedule For(Budget budget, Policy policy, int familySize, double missShare)
    {
        var looks = Looks.Scheduled(budget.MinLaunches, budget.MaxLaunches);
        return new LookSchedule(
            looks,
            looks.Weights(policy.FalseAlarms / Math.Max(familySize, 1), AlarmExponent),
            [.. looks.Weights(policy.Misses * missShare, MissExponent).Select(weight => weight * missShare)]);
    }

    /// <summary>How many looks have been reached after this many rounds.</summary>
    public int Reached(int rounds) => Looks.Counts.Count(count => count <= rounds);

    /// <summary>The next count at which a benchmark with this many rounds is looked at; the last one when there is none.</summary>
    public int Next(int rounds) => Looks.Counts.FirstOrDefault(count => count > rounds, Looks.Counts[^1]);

    /// <summary>The shares of the given rate.</summary>
    public IReadOnlyList<double> Weights(Rate rate) => rate == Rate.FalseAlarm ? AlarmWeights : MissWeights;
}
