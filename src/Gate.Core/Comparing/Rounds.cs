using Gate.Core.Benchmarks;
using Gate.Core.Recording;
using Gate.Statistics;

namespace Gate.Core.Comparing;

/// <summary>The complete rounds of one benchmark and metric: the difference of each, more is worse.</summary>
public static class Rounds
{
    /// <summary>d = ½[(y_B1 + y_B2) − (y_A1 + y_A2)] of every complete block, which cancels linear drift,
    /// and the median over the turns of y_B − y_A of every complete duel. A round that was cut off or failed has no difference.</summary>
    public static IReadOnlyList<double> Differences(IReadOnlyList<RecordedLaunch> launches, Metric metric, LogScale scale) =>
    [
        .. launches
            .Where(launch => launch.Stage != Stage.Screen)
            .GroupBy(launch => (launch.Stage, launch.Round))
            .Select(round => Difference([.. round], metric, scale))
            .OfType<double>(),
    ];

    private static double? Difference(IReadOnlyList<RecordedLaunch> round, Metric metric, LogScale scale)
    {
        var baseline = Values(round, Side.Baseline, metric);
        var candidate = Values(round, Side.Candidate, metric);
        return round[0].Stage switch
        {
            Stage.Block when baseline.Count == 2 && candidate.Count == 2 =>
                candidate.Average(values => scale.Of(Median.Of(values))) - baseline.Average(values => scale.Of(Median.Of(values))),
            Stage.Duel when baseline.Count == 1 && candidate.Count == 1 =>
                Median.Of([.. baseline[0].Zip(candidate[0], (mine, theirs) => scale.Of(theirs) - scale.Of(mine))]),
            _ => null,
        };
    }

    private static List<IReadOnlyList<double>> Values(IReadOnlyList<RecordedLaunch> round, Side side, Metric metric) =>
    [
        .. round
            .Where(launch => launch.Side == side && launch.HasSucceeded)
            .SelectMany(launch => launch.Readings)
            .Where(reading => string.Equals(reading.Metric.Name, metric.Name, StringComparison.Ordinal))
            .Select(reading => reading.Values),
    ];
}
