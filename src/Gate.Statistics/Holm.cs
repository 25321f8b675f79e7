namespace Gate.Statistics;

/// <summary>Holm's step-down correction: the chance that any true null hypothesis of a family is rejected stays at the level.
/// Source: Holm 1979, "A simple sequentially rejective multiple test procedure". Assumption: valid p-values; any dependence between them.</summary>
public static class Holm
{
    /// <summary>The adjusted p-values in the order of the input, monotone in it and at most 1: reject what is at most the family's level.</summary>
    /// <param name="pValues">The p-values at hand, each 0 … 1.</param>
    /// <param name="familySize">How many hypotheses the family has; those without a p-value here count as 1.</param>
    /// <exception cref="ArgumentException">A p-value out of range, or a family smaller than the list.</exception>
    public static double[] Adjust(IReadOnlyList<double> pValues, int familySize)
    {
        if (familySize < pValues.Count) throw new ArgumentOutOfRangeException(nameof(familySize), familySize, "A family is at least as large as its list of p-values.");
        foreach (var pValue in pValues)
            Chance.Require(pValue, nameof(pValues));

        var adjusted = new double[pValues.Count];
        var (remaining, largest) = (familySize, 0.0);
        foreach (var index in Enumerable.Range(0, pValues.Count).OrderBy(index => pValues[index]))
        {
            largest = Math.Min(1, Math.Max(largest, remaining * pValues[index]));
            adjusted[index] = largest;
            remaining--;
        }

        return adjusted;
    }
}
