using System.Collections.Concurrent;

namespace Gate.Statistics;

/// <summary>The exact null distribution of the signed-rank count of n values: the sum of those of the ranks 1 … n that fair coins choose.</summary>
internal sealed class SignedRankDistribution
{
    private static readonly ConcurrentDictionary<int, SignedRankDistribution> Known = new();

    // upperTail[c] is the chance of a count of at least c.
    private readonly double[] upperTail;

    private SignedRankDistribution(int count)
    {
        upperTail = Probabilities(count);
        // From the far end, so that the small chances are summed before the large ones.
        for (var i = upperTail.Length - 2; i >= 0; i--)
            upperTail[i] = Math.Min(1, upperTail[i] + upperTail[i + 1]);
    }

    /// <summary>The distribution for n values; built once for each n.</summary>
    public static SignedRankDistribution For(int count) =>
        Known.GetOrAdd(count, static key => new SignedRankDistribution(key));

    /// <summary>The chance of a count of at least this.</summary>
    public double UpperTail(long count) => upperTail[count];

    /// <summary>The smallest count whose chance is at most the level; one more than the largest count where there is none.</summary>
    public long Critical(double level)
    {
        var (low, high) = (0, upperTail.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (upperTail[middle] <= level) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    // Each rank is added or not with chance one half. All terms are positive and halving is exact,
    // so nothing cancels: the relative error stays under n rounding errors even in the tail of 2⁻ⁿ.
    private static double[] Probabilities(int count)
    {
        var chances = new double[(count * (count + 1) / 2) + 1];
        chances[0] = 1;
        for (var rank = 1; rank <= count; rank++)
        {
            for (var sum = rank * (rank + 1) / 2; sum >= rank; sum--)
                chances[sum] = (chances[sum] + chances[sum - rank]) / 2;
            for (var sum = rank - 1; sum >= 0; sum--)
                chances[sum] /= 2;
        }

        return chances;
    }
}
