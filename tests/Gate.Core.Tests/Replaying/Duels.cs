using Gate.Core.Benchmarks;
using Gate.Core.Recording;
using Gate.Core.Replaying;
using Gate.Core.Tests.Calibration;

namespace Gate.Core.Tests.Replaying;

/// <summary>Pools of duels of unchanged code whose noise is known.</summary>
internal static class Duels
{
    private const int Turns = 9;

    /// <summary>Duels of benchmarks named B0, B1 … whose d has the standard deviation of each.</summary>
    public static DuelPool Pool(int duels, params IReadOnlyList<double> deviations) => DuelPool.Of(Recording(duels, deviations));

    public static CheckRecording Recording(int duels, params IReadOnlyList<double> deviations)
    {
        var random = new Random(5);
        return Recordings.Of(
            Recordings.Header([.. deviations.Select((_, index) => Recordings.Both(Name(index)))]),
            [.. deviations.SelectMany((deviation, index) => Enumerable.Range(1, duels).SelectMany(round => Duel(round, Name(index), deviation, random)))]);
    }

    public static string Name(int index) => FormattableString.Invariant($"B{index}");

    private static IReadOnlyList<RecordedLaunch> Duel(int round, string name, double deviation, Random random)
    {
        double[] turns = [.. Enumerable.Range(0, Turns).Select(_ => 0.05 * Shapes.Normal(random))];
        var (baseline, candidate) = (0.7 * deviation * Shapes.Normal(random), 0.7 * deviation * Shapes.Normal(random));
        return
        [
            Recordings.Launch(Stage.Duel, round, 0, Side.Baseline, name, Reading(baseline, turns, random)),
            Recordings.Launch(Stage.Duel, round, 1, Side.Candidate, name, Reading(candidate, turns, random)),
        ];
    }

    private static Reading Reading(double launch, double[] turns, Random random) =>
        new(Metric.Time, [.. turns.Select(turn => 1000 * Math.Exp(launch + turn + (0.001 * Shapes.Normal(random))))]);
}
