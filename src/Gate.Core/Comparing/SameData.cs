using Gate.Core.Diagnostics;

namespace Gate.Core.Comparing;

/// <summary>The evidence of measurements that are the same to the bit: they are one measurement, and say nothing about two.</summary>
public sealed record SameData : IEvidence
{
    /// <summary>Said on every finding of this kind.</summary>
    public const string Warning = "both sides hold the same measurements, bit for bit: the same data was compared with itself";

    /// <inheritdoc />
    public double Estimate => 0;

    /// <inheritdoc />
    public double PValueWorse(double location) => 1;

    /// <inheritdoc />
    public double PValueBetter(double location) => 1;

    /// <inheritdoc />
    public double LowerBound(double level, Rate rate) => 0;

    /// <inheritdoc />
    public double UpperBound(double level, Rate rate) => 0;

    /// <summary>Whether a pair's two sides are the same measurement.</summary>
    public static bool Is(Pair pair) =>
        pair.IsMeasured
        && pair.Baseline!.Launches.Count == pair.Candidate!.Launches.Count
        && pair.Baseline.Launches.Zip(pair.Candidate.Launches).All(launches => launches.First.Values.SequenceEqual(launches.Second.Values));

    /// <summary>A warning when every noisy pair of a comparison is the same measurement.</summary>
    public static IReadOnlyList<Diagnostic> Diagnose(IReadOnlyList<Pair> pairs)
    {
        var noisy = pairs.Where(pair => pair.IsMeasured && !pair.Metric.IsExact).ToList();
        return noisy.Count > 0 && noisy.All(Is) ? [Diagnostic.Warning(Codes.SameData, Warning + ".")] : [];
    }
}
