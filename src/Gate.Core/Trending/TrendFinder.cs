using Gate.Core.Histories;

namespace Gate.Core.Trending;

/// <summary>Finds where the levels of a history stepped, and what each step is put down to. Pure.</summary>
public static class TrendFinder
{
    // Values on each side of a comparison with an earlier commit: enough to average noise, few enough to be of its time.
    private const int MostCompared = 8;

    /// <summary>The trends of all series of a history.</summary>
    /// <param name="history">The sessions of one suite and testbed.</param>
    /// <param name="level">The chance that a series without a step is said to have any.</param>
    /// <param name="since">The session to compare the newest values with; -1 for none.</param>
    public static IReadOnlyList<Trend> Find(History history, double level, int since = -1)
    {
        var trends = new (HistorySeries Series, Trend Trend)[history.Series.Count];
        Parallel.For(0, trends.Length, i => trends[i] = (history.Series[i], Of(history, history.Series[i], level, since)));
        return StepCauses.Tell(history, [.. trends]);
    }

    private static Trend Of(History history, HistorySeries series, double level, int since)
    {
        int[] measured = [.. Enumerable.Range(0, series.Points.Count).Where(i => series.Points[i] is not null)];
        HistorySession[] sessions = [.. measured.Select(i => history.Sessions[i])];
        HistoryPoint[] points = [.. measured.Select(i => series.Points[i]!)];
        var values = new Levels([.. points.Select(point => point.Value)], series.Metric);
        return new(history.Testbed, series.Benchmark, series.Metric, sessions, points, Steps(values, sessions, level))
        {
            Since = since < 0 ? null : Since(values, sessions, measured.Count(i => i <= since)),
        };
    }

    private static List<TrendStep> Steps(Levels values, HistorySession[] sessions, double level)
    {
        var found = values.Steps(level);
        var steps = new List<TrendStep>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var (from, index, to) = (i == 0 ? 0 : found[i - 1].Index, found[i].Index, i == found.Count - 1 ? sessions.Length : found[i + 1].Index);
            var (before, after) = (values.Level(from, index), values.Level(index, to));
            var (ratio, lower, upper) = values.Ratio(found[i], before, after);
            steps.Add(new TrendStep
            {
                Before = sessions[index - 1],
                After = sessions[index],
                BeforeValue = before,
                AfterValue = after,
                Ratio = ratio,
                Lower = lower,
                Upper = upper,
                PValue = found[i].PValue,
            });
        }

        return steps;
    }

    private static TrendChange? Since(Levels values, HistorySession[] sessions, int count)
    {
        if (count == 0 || count >= sessions.Length) return null;
        var (then, now) = (Math.Max(0, count - MostCompared), Math.Max(count, sessions.Length - MostCompared));
        var shift = values.Between((then, count), (now, sessions.Length));
        var (before, after) = (values.Level(then, count), values.Level(now, sessions.Length));
        var (ratio, lower, upper) = values.Ratio(shift, before, after);
        return new(sessions[count - 1], before, after, ratio, lower, upper);
    }
}
