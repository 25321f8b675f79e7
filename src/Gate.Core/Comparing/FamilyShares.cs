using Gate.Core.Configuration;

namespace Gate.Core.Comparing;

/// <summary>How a gate's false-alarm rate is shared between its noisy metrics and the exact ones, fixed before the first look.</summary>
/// <param name="Noisy">The policy with the rate of the noisy metrics.</param>
/// <param name="NoisyCount">How many comparisons share it.</param>
/// <param name="Scattered">The policy with the rate of exact metrics whose launches disagree.</param>
/// <param name="ScatteredCount">How many comparisons share it.</param>
public sealed record FamilyShares(Policy Noisy, int NoisyCount, Policy Scattered, int ScatteredCount)
{
    // Exact metrics rarely scatter; a tenth lets the times keep nearly the whole rate, and reach it in as few rounds.
    private const double ScatteredShare = 0.1;

    /// <summary>The shares for all pairs that both sides have, whatever becomes of them: a family never shrinks.</summary>
    public static FamilyShares Of(Policy policy, IReadOnlyList<Pair> pairs)
    {
        var exact = pairs.Count(pair => pair.Metric is { IsExact: true, IsCounted: false } && pair.InBaseline && pair.InCandidate);
        var noisy = pairs.Count(pair => !pair.Metric.IsExact && pair.InBaseline && pair.InCandidate);
        var scatteredRate = policy.FalseAlarms * (exact == 0 ? 0 : ScatteredShare);
        return new FamilyShares(
            policy with { FalseAlarms = policy.FalseAlarms - scatteredRate },
            noisy,
            policy with { FalseAlarms = policy.FalseAlarms * ScatteredShare },
            exact);
    }
}
