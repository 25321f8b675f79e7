using Gate.Core.Benchmarks;
using Gate.Core.Recording;

namespace Gate.Core.Replaying;

/// <summary>A change of known size in one benchmark of a virtual gate.</summary>
/// <param name="Victim">The benchmark that is changed.</param>
/// <param name="Ratio">What its time is multiplied with: 1.05 is 5 % slower.</param>
public sealed record Planting(BenchmarkId Victim, double Ratio)
{
    // Far from the numbers of the family's members, which seed the draws of duels.
    private const int VictimStream = -1;

    /// <summary>No change.</summary>
    public static readonly Planting None = new(new BenchmarkId("", ""), 1);

    /// <summary>A change in a benchmark drawn by the gate's seed; the same victim for every size.</summary>
    public static Planting Drawn(DuelPool pool, int seed, double ratio) =>
        new(pool.Header.Family[Planning.Drawn.Seed(seed, VictimStream) % pool.Header.Family.Count].Benchmark, ratio);

    /// <summary>What the candidate would have measured with the change: only times change.</summary>
    internal RecordedLaunch Apply(RecordedLaunch candidate) => candidate.Benchmark == Victim
        ? candidate with { Readings = [.. candidate.Readings.Select(Apply)] }
        : candidate;

    private Reading Apply(Reading reading) => string.Equals(reading.Metric.Name, Metric.Time.Name, StringComparison.Ordinal)
        ? reading with { Values = [.. reading.Values.Select(value => value * Ratio)] }
        : reading;
}
