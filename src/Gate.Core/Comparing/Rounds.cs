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
        Of(launches.Where(launch => launch.IsOfRound), metric, (baseline, candidate) => Difference(baseline, candidate, scale));

    /// <summary>The same of the duels of two builds of the base.</summary>
    public static IReadOnlyList<double> ControlDifferences(IReadOnlyList<RecordedLaunch> launches, Metric metric, LogScale scale) => Of(
        launches.Where(launch => launch.Stage == Stage.Control && launch.Unsteppable.Length == 0),
        metric,
        (baseline, candidate) => Difference(baseline, candidate, scale));

    /// <summary>ln of the ratio of the summed values of every complete round: slow turns count with their whole length, where a median leaves them out.</summary>
    public static IReadOnlyList<double> MeanDifferences(IReadOnlyList<RecordedLaunch> launches, Metric metric, LogScale scale) => Of(
        launches.Where(launch => launch.IsOfRound),
        metric,
        (baseline, candidate) => scale.Of(candidate.Average(values => values.Average())) - scale.Of(baseline.Average(values => values.Average())));

    /// <summary>How many rounds of a benchmark are complete, with launches that failed; one that was cut off is measured again and does not count.</summary>
    public static int CountComplete(IReadOnlyList<RecordedLaunch> launches) => launches
        .Where(launch => launch.IsOfRound)
        .GroupBy(launch => (launch.Stage, launch.Round))
        .Count(round => round.Count() == (round.Key.Stage == Stage.Block ? 4 : 2));

    /// <summary>How many complete rounds have a value of each metric on both sides, in ordinal order of the metrics.</summary>
    public static IReadOnlyList<(string Metric, int Rounds)> CountMeasured(IReadOnlyList<RecordedLaunch> launches) =>
    [
        .. launches
            .Where(launch => launch.IsOfRound && launch.HasSucceeded)
            .SelectMany(launch => launch.Readings.Select(reading => (Metric: reading.Metric.Name, launch.Stage, launch.Round)))
            .GroupBy(reading => reading)
            .Where(round => round.Count() == (round.Key.Stage == Stage.Block ? 4 : 2))
            .GroupBy(round => round.Key.Metric, StringComparer.Ordinal)
            .OrderBy(metric => metric.Key, StringComparer.Ordinal)
            .Select(metric => (metric.Key, metric.Count())),
    ];

    private static List<double> Of(
        IEnumerable<RecordedLaunch> launches, Metric metric, Func<IReadOnlyList<IReadOnlyList<double>>, IReadOnlyList<IReadOnlyList<double>>, double> difference)
    {
        var differences = new List<double>();
        foreach (var round in launches.GroupBy(launch => (launch.Stage, launch.Round)))
        {
            var baseline = Values(round, Side.Baseline, metric);
            var candidate = Values(round, Side.Candidate, metric);
            var complete = round.Key.Stage == Stage.Block ? 2 : 1;
            if (baseline.Count == complete && candidate.Count == complete) differences.Add(difference(baseline, candidate));
        }

        return differences;
    }

    // The turns of a duel are paired one by one; the launches of a block are not.
    private static double Difference(IReadOnlyList<IReadOnlyList<double>> baseline, IReadOnlyList<IReadOnlyList<double>> candidate, LogScale scale) =>
        baseline.Count == 1
            ? Median.Of([.. baseline[0].Zip(candidate[0], (mine, theirs) => scale.Of(theirs) - scale.Of(mine))])
            : candidate.Average(values => scale.Of(Median.Of(values))) - baseline.Average(values => scale.Of(Median.Of(values)));

    private static List<IReadOnlyList<double>> Values(IEnumerable<RecordedLaunch> round, Side side, Metric metric) =>
    [
        .. round
            .Where(launch => launch.Side == side && launch.HasSucceeded)
            .SelectMany(launch => launch.Readings)
            .Where(reading => string.Equals(reading.Metric.Name, metric.Name, StringComparison.Ordinal))
            .Select(reading => reading.Values),
    ];
}
