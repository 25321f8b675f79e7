using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Statistics;

namespace Gate.Core.Comparing;

/// <summary>What stored launches teach about the noise of a metric on its testbed, as scatter of ln(value).</summary>
public static class LearnedNoise
{
    /// <summary>The two standard deviations of ln(value) that a baseline shows its readers; NaN where the launches do not tell.</summary>
    public static Noise Of(IReadOnlyList<Launch> launches)
    {
        if (launches.Count == 0) return Noise.Unknown;
        var scale = LogScale.For(Metric.Time, Threshold.Noisy);
        var variance = NestedVariance.Of(new NestedValues(launches, scale).Sessions);
        return new Noise(Deviation(variance.WithinSessions), Deviation(variance.BetweenSessions));
    }

    private static double Deviation(VarianceComponent component) =>
        component.IsEstimated ? Math.Sqrt(component.Variance) : double.NaN;
}
