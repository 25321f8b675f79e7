using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Statistics;

namespace Gate.Core.Judging;

/// <summary>All noisy comparisons of a gate, judged together: one false-alarm rate for the whole, shared by Holm's step-down procedure.
/// Holm, S. (1979), "A simple sequentially rejective multiple test procedure"; no assumption about dependence.</summary>
public sealed record Family
{
    private Family(IReadOnlyList<Judged> members) => Members = members;

    /// <summary>The comparisons with their verdicts, in the order they came in.</summary>
    public IReadOnlyList<Judged> Members { get; }

    /// <summary>Judges comparisons as members of a family of at least their number; the family never shrinks.</summary>
    public static Family Judge(IReadOnlyList<Comparison> comparisons, int familySize, Policy policy)
    {
        var size = Math.Max(familySize, comparisons.Count);
        double[] worse = [.. comparisons.Select(comparison => comparison.Evidence.PValueWorse(comparison.Tolerated))];
        double[] better = [.. comparisons.Select(comparison => comparison.Evidence.PValueBetter(-comparison.Tolerated))];
        var worseAdjusted = Holm.Adjust(worse, size);
        var worseLevels = Levels(worse, worseAdjusted, size, policy.FalseAlarms);
        var betterLevels = Levels(better, Holm.Adjust(better, size), size, policy.FalseAlarms);
        return new Family(
        [
            .. comparisons.Select((comparison, index) => Judged.Of(
                comparison,
                new EffectBounds(
                    comparison.Evidence.LowerBound(worseLevels[index], Rate.FalseAlarm),
                    comparison.Evidence.UpperBound(betterLevels[index], Rate.FalseAlarm),
                    comparison.Evidence.LowerBound(policy.Misses, Rate.Miss),
                    comparison.Evidence.UpperBound(policy.Misses, Rate.Miss)),
                worseAdjusted[index])),
        ]);
    }

    // The level at which Holm tested each hypothesis: α/m for the smallest p, α/(m−1) for the next, and so on;
    // where the procedure stopped, all that remain were tested at the level of that step.
    private static double[] Levels(double[] pValues, double[] adjusted, int size, double rate)
    {
        var rejected = adjusted.Count(p => p <= rate);
        var rank = new int[pValues.Length];
        foreach (var (index, position) in Enumerable.Range(0, pValues.Length).OrderBy(index => pValues[index]).Select((index, position) => (index, position)))
            rank[index] = Math.Min(position, rejected);
        return [.. rank.Select(position => rate / Math.Max(size - position, 1))];
    }
}

/// <summary>A comparison with what was decided about it.</summary>
public sealed record Judged(Comparison Comparison, EffectBounds Bounds, double PValue, Verdict Verdict, bool IsSettled)
{
    internal static Judged Of(Comparison comparison, EffectBounds bounds, double pValue)
    {
        if (comparison.Incomparable.Length > 0) return new Judged(comparison, bounds, pValue, Verdict.Incomparable, IsSettled: true);
        if (comparison.IsUnderFloor) return new Judged(comparison, bounds, pValue, Verdict.Unchanged, IsSettled: true);
        var verdict = Judging.Judge.Decide(bounds, comparison.Tolerated, comparison.Caught);
        if (verdict == Verdict.Unchanged && comparison.Doubt.Length > 0) return new Judged(comparison, bounds, pValue, Verdict.Inconclusive, IsSettled: true);
        return new Judged(
            comparison,
            bounds,
            pValue,
            verdict,
            Judging.Judge.IsSettled(bounds, comparison.Tolerated, comparison.Caught));
    }
}
