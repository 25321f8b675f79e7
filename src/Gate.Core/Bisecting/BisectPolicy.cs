using Gate.Core.Benchmarks;
using Gate.Core.Configuration;

namespace Gate.Core.Bisecting;

/// <summary>How one question of a bisection is judged: by the machinery of a check, whose two error rates are the two ways to answer wrongly.</summary>
public static class BisectPolicy
{
    /// <summary>Whether the bad commit is worse than the good one at all: by the thresholds of the gate.</summary>
    /// <param name="policy">The gate's.</param>
    /// <param name="share">The chance that the answer is wrong, at most.</param>
    public static Policy Confirming(Policy policy, double share) => policy with { FalseAlarms = share / 2, Misses = share / 2 };

    /// <summary>Whether a commit is nearer to the bad side than to the good one: the border is half of the whole step, on the scale of ratios,
    /// so that the answer is bad when it lies above with certainty, good when it lies below, and goes on between.</summary>
    /// <param name="policy">The gate's.</param>
    /// <param name="whole">What the bad commit was found to be.</param>
    /// <param name="metric">The metric that stepped.</param>
    /// <param name="share">The chance that the answer is wrong, at most.</param>
    public static Policy Halving(Policy policy, BisectStep whole, Metric metric, double share)
    {
        var border = metric is { IsExact: true, IsCounted: false } || whole.Ratio is null
            ? Amount.Absolute(Math.Abs((whole.After ?? 0) - (whole.Before ?? 0)) / 2)
            : Amount.Relative(Math.Sqrt(whole.Ratio.Value) - 1);
        var threshold = new Threshold(border, border, policy.Thresholds.TryGetValue(metric.Name, out var said) ? said.Floor : 0, IsCritical: true);
        return Confirming(policy, share) with { Thresholds = new Dictionary<string, Threshold>(StringComparer.Ordinal) { [metric.Name] = threshold }, Rules = [] };
    }
}
