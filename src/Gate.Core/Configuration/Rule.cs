namespace Gate.Core.Configuration;

/// <summary>What one entry of `policy.rules` changes for the benchmarks and the metric that it matches; nulls leave the value as it was.</summary>
/// <param name="Match">Glob over the benchmark's name: * any text, ? one character.</param>
/// <param name="Metric">The metric's name; empty for every metric.</param>
/// <param name="Tolerate">Replaces what is tolerated.</param>
/// <param name="Catch">Replaces what is caught.</param>
/// <param name="Floor">Replaces the floor, in the metric's unit.</param>
/// <param name="IsCritical">Replaces whether a regression fails.</param>
public sealed record Rule(
    Glob Match, string Metric, Amount? Tolerate = null, Amount? Catch = null, double? Floor = null, bool? IsCritical = null)
{
    /// <summary>The threshold with this rule's changes.</summary>
    public Threshold Apply(Threshold threshold) => new(
        Tolerate ?? threshold.Tolerate,
        Catch ?? threshold.Catch,
        Floor ?? threshold.Floor,
        IsCritical ?? threshold.IsCritical);
}
