namespace Gate.Statistics;

/// <summary>How well a sum of variances is known.
/// Source: Satterthwaite 1946, "An approximate distribution of estimates of variance components". Assumption: independent estimates, each near a multiple of χ².</summary>
public static class Satterthwaite
{
    /// <summary>The approximate degrees of freedom of the sum of the parts, already scaled: (Σv)² ÷ Σ(v² ÷ df).
    /// 0 when a part that counts has none, or there are no parts; a part with variance 0 adds nothing, and where all are 0 the fewest count.</summary>
    public static double DegreesOfFreedom(IReadOnlyList<VarianceComponent> parts)
    {
        var largest = parts.Select(part => part.Variance).DefaultIfEmpty().Max();
        if (largest <= 0) return parts.Select(part => part.DegreesOfFreedom).DefaultIfEmpty().Min();

        // Relative to the largest part, so that squares neither overflow nor vanish.
        var relative = parts.Where(part => part.Variance > 0).Select(part => (Size: part.Variance / largest, Freedom: part.DegreesOfFreedom)).ToArray();
        var sum = relative.Sum(part => part.Size);
        return sum * sum / relative.Sum(part => part.Size * part.Size / part.Freedom);
    }
}
