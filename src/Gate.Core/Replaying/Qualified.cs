using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Judging;

namespace Gate.Core.Replaying;

/// <summary>What the duels of one benchmark with itself say about checks of it on this machine.</summary>
/// <param name="Noise">How much its duels scatter.</param>
/// <param name="Smallest">The smallest change shown by so many duels, as ratio less 1; infinite where none would be.</param>
/// <param name="Caught">The share of virtual gates that call a planted change a regression, by its size.</param>
public sealed record Qualified(DuelNoise Noise, IReadOnlyDictionary<int, double> Smallest, IReadOnlyDictionary<double, double> Caught);

/// <summary>What a qualification found out.</summary>
/// <param name="Benchmarks">By benchmark, in the order of the family.</param>
/// <param name="NullGates">Virtual gates on unchanged code.</param>
/// <param name="FalseAlarms">How many of them were red.</param>
public sealed record Qualifying(IReadOnlyList<Qualified> Benchmarks, int NullGates, int FalseAlarms)
{
    /// <summary>The counts of duels that the smallest change is told for.</summary>
    public static readonly IReadOnlyList<int> Counts = [8, 18, 60];

    /// <summary>The planted changes.</summary>
    public static readonly IReadOnlyList<double> Sizes = [0.02, 0.03, 0.05, 0.10];

    private const int GatesOfSize = 20, GatesOfNothing = 200;

    /// <summary>Judges virtual gates drawn from the recorded duels.</summary>
    /// <param name="pool">The recorded duels.</param>
    /// <param name="configuration">What a check would be judged by.</param>
    /// <param name="cost">What duels take.</param>
    /// <param name="seed">Draws the gates.</param>
    public static Qualifying Of(DuelPool pool, GateConfiguration configuration, DuelCost cost, int seed)
    {
        var gate = new VirtualGate(pool, configuration, cost);
        var alarms = Count(GatesOfNothing, number => gate.Play(seed + number, Planting.None).HasFalseAlarm);
        return new Qualifying([.. DuelNoise.Of(pool, configuration.Policy).Select(noise => Of(noise, pool, gate, configuration, seed))], GatesOfNothing, alarms);
    }

    private static Qualified Of(DuelNoise noise, DuelPool pool, VirtualGate gate, GateConfiguration configuration, int seed)
    {
        var threshold = configuration.Policy.ThresholdFor(noise.Benchmark, Metric.Time);
        var scale = LogScale.For(Metric.Time, threshold);
        var differences = Rounds.Differences([.. pool.Duels[noise.Benchmark].SelectMany((duel, index) => new[]
        {
            duel.Baseline with { Stage = Recording.Stage.Duel, Round = index },
            duel.Candidate with { Stage = Recording.Stage.Duel, Round = index },
        })], Metric.Time, scale);
        var tolerated = Math.Log(threshold.Tolerate.ToRatio(100));
        return new Qualified(
            noise,
            Counts.ToDictionary(count => count, count => Math.Exp(Sight.Smallest(differences, count, configuration, pool.Header.Family.Count, tolerated, seed)) - 1),
            Sizes.ToDictionary(size => size, size =>
                Count(GatesOfSize, number => gate.Play(seed + number, new Planting(noise.Benchmark, 1 + size)).OfVictim == Verdict.Regression) / (double)GatesOfSize));
    }

    // Gates are independent of one another.
    private static int Count(int gates, Func<int, bool> isCounted) => Enumerable.Range(0, gates).AsParallel().Count(isCounted);
}
