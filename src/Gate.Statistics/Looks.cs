namespace Gate.Statistics;

/// <summary>The counts of observations at which a sequential test may be looked at, strictly increasing and fixed before the first look.
/// Each look spends its share of the error rate, so that looking often costs no false alarms.
/// Sources: Lan and DeMets 1983, "Discrete sequential boundaries for clinical trials"; Kim and DeMets 1987 for the power family.
/// Assumption: each look's p-value is valid on its own. The shares are joined by Bonferroni's inequality and not by the joint distribution
/// of the looks: P(any p_k ≤ rate × w_k) ≤ Σ rate × w_k ≤ rate under any dependence between the looks.</summary>
public sealed record Looks
{
    private static readonly int[] Schedule = [5, 8, 12, 18, 26, 40, 60];

    /// <summary>Looks at the given counts.</summary>
    /// <exception cref="ArgumentException">No counts, one that is not 1 … <see cref="SignedRank.MaxCount"/>, or counts that do not increase.</exception>
    public Looks(IReadOnlyList<int> counts)
    {
        if (counts.Count == 0) throw new ArgumentException("There is at least one look.", nameof(counts));
        if (counts[0] < 1 || counts[^1] > SignedRank.MaxCount)
            throw new ArgumentException($"A look is at 1 to {SignedRank.MaxCount} observations.", nameof(counts));
        if (counts.Zip(counts.Skip(1)).Any(pair => pair.First >= pair.Second))
            throw new ArgumentException("Each look is at more observations than the one before.", nameof(counts));
        Counts = [.. counts];
    }

    /// <summary>The numbers of observations, strictly increasing.</summary>
    public IReadOnlyList<int> Counts { get; }

    /// <summary>The scheduled looks 5, 8, 12, 18, 26, 40, 60 that lie between the ends, and the ends themselves.</summary>
    /// <exception cref="ArgumentException">A minimum below 1 or above the maximum, or a maximum above <see cref="SignedRank.MaxCount"/>.</exception>
    public static Looks Scheduled(int min, int max)
    {
        if (min > max) throw new ArgumentOutOfRangeException(nameof(min), min, "The first look is not after the last.");
        return new([min, .. Schedule.Where(count => count > min && count < max), .. min < max ? [max] : Array.Empty<int>()]);
    }

    /// <summary>The share of an error rate that each look spends: the increments of t^exponent, t = count ÷ last count; together at most 1.
    /// A look whose smallest p-value 2⁻ⁿ is above its share of the rate could never reject: it gets 0, and the next look that can gets its share.
    /// Where no look can, all shares are 0.</summary>
    /// <param name="rate">The error rate that one test must be able to reach; under a family correction the rate divided by the family.</param>
    /// <param name="exponent">Above 0: 1 spends evenly over the observations, 2 or 3 keep more for the later looks.</param>
    /// <exception cref="ArgumentException">A rate that is not 0 … 1, or an exponent that is not a finite number above 0.</exception>
    public IReadOnlyList<double> Weights(double rate, double exponent)
    {
        Chance.Require(rate, nameof(rate));
        if (!double.IsFinite(exponent) || exponent <= 0) throw new ArgumentOutOfRangeException(nameof(exponent), exponent, "The exponent of a spending function is above 0.");

        var weights = new double[Counts.Count];
        var spent = 0.0;
        for (var look = 0; look < weights.Length; look++)
        {
            var due = Math.Pow((double)Counts[look] / Counts[^1], exponent);
            if (SignedRank.SmallestPValue(Counts[look]) > (due - spent) * rate) continue;
            weights[look] = due - spent;
            spent = due;
        }

        return weights;
    }

    /// <summary>The p-value of a sequence of looks: the smallest p_k ÷ w_k so far (weighted Bonferroni), at most 1.
    /// It only falls as looks are added, so a rejection stands. Valid under any dependence between the looks.</summary>
    /// <param name="pValues">The p-values of the looks seen so far, in their order.</param>
    /// <param name="weights">The shares of all scheduled looks; a look with share 0 contributes nothing.</param>
    /// <exception cref="ArgumentException">More p-values than shares, a p-value or share out of 0 … 1, or shares that sum to more than 1.</exception>
    public static double SequentialPValue(IReadOnlyList<double> pValues, IReadOnlyList<double> weights)
    {
        if (pValues.Count > weights.Count) throw new ArgumentException("A look that was not scheduled has no share of the error rate.", nameof(pValues));
        foreach (var pValue in pValues)
            Chance.Require(pValue, nameof(pValues));
        foreach (var weight in weights)
            Chance.Require(weight, nameof(weights));
        // The slack is for the rounding of the increments.
        if (weights.Sum() > 1 + 1e-9) throw new ArgumentException("The shares of the looks sum to at most 1.", nameof(weights));

        return pValues
            .Zip(weights, (pValue, weight) => weight > 0 ? pValue / weight : 1)
            .Aggregate(1.0, Math.Min);
    }
}
