namespace Gate.Statistics;

/// <summary>The Wilcoxon signed-rank test as a sign-flip permutation test of T⁺, the number of Walsh averages (means of two differences, i ≤ j)
/// strictly greater than a location, with its exact null distribution, and the bounds that invert it.
/// Sources: Wilcoxon 1945; Tukey 1949 (T⁺ by Walsh averages); Hollander, Wolfe and Chicken 2014, section 3.
/// Assumption: independent differences, each symmetric about one centre; they need not share a distribution, and no moment need exist.</summary>
/// <remarks>
/// Ties and zeros are conservative, in two sentences. Nudge the magnitudes of the centred differences apart by less than half the smallest non-zero
/// Walsh average and give each zero a fair sign: the signs stay independent and fair, so the rank sum of the nudged values has the exact tie-free distribution.
/// An average that was strictly positive stays positive and none is lost, so T⁺ is at most that rank sum, and its p-value at least the exact one.
/// The p-value only grows with the location, so it holds for every centre at or below the location as well.
/// </remarks>
public static class SignedRank
{
    /// <summary>The most differences that are tested: up to here 2⁻ⁿ is an ordinary number and the distribution takes a fraction of a second.</summary>
    public const int MaxCount = 1000;

    /// <summary>The one-sided p-value of "the centre is at most the location" against "greater"; 1 where there are no differences.</summary>
    /// <exception cref="ArgumentException">A number that is not finite, or more than <see cref="MaxCount"/> differences.</exception>
    public static double PValueGreater(IReadOnlyList<double> differences, double location)
    {
        Finite.Require(location, nameof(location));
        var distribution = Distribution(differences.Count, nameof(differences));
        return distribution.UpperTail(new WalshAverages(differences, nameof(differences)).CountAbove(location));
    }

    /// <summary>The one-sided p-value of "the centre is at least the location" against "less"; 1 where there are no differences.</summary>
    /// <exception cref="ArgumentException">A number that is not finite, or more than <see cref="MaxCount"/> differences.</exception>
    public static double PValueLess(IReadOnlyList<double> differences, double location) =>
        PValueGreater(Negated(differences), -location);

    /// <summary>The lower confidence bound of the centre: it is greater than a location exactly when
    /// <see cref="PValueGreater"/> of that location is at most the level. Negative infinity where 2⁻ⁿ is more than the level.</summary>
    /// <param name="differences">The differences, in any order.</param>
    /// <param name="level">The chance that the bound lies above the centre; 0 … 1, 1 excluded.</param>
    /// <exception cref="ArgumentException">A number that is not finite, a level out of range, or more than <see cref="MaxCount"/> differences.</exception>
    public static double LowerBound(IReadOnlyList<double> differences, double level)
    {
        if (level is not (>= 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A level is from 0 to 1, 1 excluded.");
        var distribution = Distribution(differences.Count, nameof(differences));
        var averages = new WalshAverages(differences, nameof(differences));
        var critical = distribution.Critical(level);
        return critical > averages.Count ? double.NegativeInfinity : averages.Largest(critical);
    }

    /// <summary>The upper confidence bound of the centre: it is less than a location exactly when
    /// <see cref="PValueLess"/> of that location is at most the level. Positive infinity where 2⁻ⁿ is more than the level.</summary>
    /// <param name="differences">The differences, in any order.</param>
    /// <param name="level">The chance that the bound lies below the centre; 0 … 1, 1 excluded.</param>
    /// <exception cref="ArgumentException">A number that is not finite, a level out of range, or more than <see cref="MaxCount"/> differences.</exception>
    public static double UpperBound(IReadOnlyList<double> differences, double level) =>
        -LowerBound(Negated(differences), level);

    /// <summary>The smallest p-value that n differences can reach: 2⁻ⁿ, when all lie on one side.</summary>
    /// <exception cref="ArgumentException">A negative n, or one above <see cref="MaxCount"/>.</exception>
    public static double SmallestPValue(int n)
    {
        RequireCount(n, nameof(n));
        return Math.ScaleB(1, -n);
    }

    /// <summary>The smallest number of differences that can reach the level: the smallest n with 2⁻ⁿ at most the level.</summary>
    /// <exception cref="ArgumentException">A level that is not above 0 and at most 1.</exception>
    public static int CountToReach(double level)
    {
        if (level is not (> 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A level that can be reached is above 0 and at most 1.");
        return -Math.ILogB(level);
    }

    private static double[] Negated(IReadOnlyList<double> differences) => [.. differences.Select(difference => -difference)];

    private static SignedRankDistribution Distribution(int count, string name)
    {
        RequireCount(count, name);
        return SignedRankDistribution.For(count);
    }

    private static void RequireCount(int count, string name)
    {
        if (count is < 0 or > MaxCount) throw new ArgumentOutOfRangeException(name, count, $"The signed-rank test takes 0 to {MaxCount} differences.");
    }
}
